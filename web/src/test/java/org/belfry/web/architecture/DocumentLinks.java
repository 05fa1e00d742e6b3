package org.belfry.web.architecture;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Where documents lead within the repository. */
final class DocumentLinks {
  private static final Pattern BLOCK = Pattern.compile("(?ms)^```.*?^```");
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?!https?:|mailto:)([^)#\\s]*)(?:#([^)\\s]+))?\\)");
  private static final Pattern HEADING = Pattern.compile("(?m)^#+ (.+)$");
  private static final Pattern NOT_IN_ANCHORS = Pattern.compile("[^\\p{L}\\p{N}_\\- ]");

  private DocumentLinks() {}

  /**
   * Links to what is not there: a file, or a heading of one.
   *
   * @param file whose text it is
   */
  static List<String> dead(Path file, String text) {
    return LINK.matcher(BLOCK.matcher(text).replaceAll(""))
        .results()
        .filter(
            link ->
                !leads(
                    link.group(1).isEmpty() ? file : file.resolveSibling(link.group(1)).normalize(),
                    link.group(2)))
        .map(link -> link.group())
        .toList();
  }

  private static boolean leads(Path target, @Nullable String anchor) {
    return Files.exists(target)
        && (anchor == null
            || HEADING
                .matcher(BLOCK.matcher(Repository.text(target)).replaceAll(""))
                .results()
                .anyMatch(heading -> anchor(heading.group(1)).equals(anchor)));
  }

  private static String anchor(String heading) {
    return NOT_IN_ANCHORS
        .matcher(heading.toLowerCase(Locale.ROOT))
        .replaceAll("")
        .replace(' ', '-');
  }
}
