package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/map.md} has each folder with the sentence that its package begins with. */
class FolderMapTest {
  private static final Pattern DECLARED = Pattern.compile("(?m)^package org\\.belfry\\.([\\w.]+);");
  private static final Pattern DOCUMENTED = Pattern.compile("(?s)/\\*\\*(.*?)\\*/");
  private static final Pattern LINE_BREAK = Pattern.compile("\\s*\n\\s*\\*\\s?");
  private static final Pattern SENTENCE = Pattern.compile("(?s)(.*?\\.)(?:\\s|$)");
  private static final Pattern TAG = Pattern.compile("\\{@(?:code|link) ([^}]*)\\}");

  @Test
  void theMapHasEachFolderWithItsSentence() {
    List<String> found =
        Repository.shippedSources().stream()
            .filter(file -> file.endsWith("package-info.java"))
            .map(file -> row(module(file), Repository.text(file)))
            .sorted()
            .toList();
    List<String> mapped =
        Repository.text(Repository.file("docs/map.md"))
            .lines()
            .filter(line -> line.startsWith("| `"))
            .toList();

    assertThat(mapped).containsExactlyElementsOf(found);
  }

  @Test
  void everyFolderHasASentence() {
    assertThat(
            Repository.shippedSources().stream()
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !folder.resolve("package-info.java").toFile().exists())
                .map(Repository::relative)
                .collect(Collectors.toSet()))
        .isEmpty();
  }

  @Test
  void aRowHasTheFirstSentence() {
    assertThat(
            row(
                "birds",
                """
                /**
                 * Pigeons: {@code homing} ones
                 * alone. Others fly.
                 */
                package org.belfry.birds.pigeon;
                """))
        .isEqualTo("| `birds.pigeon` | birds | Pigeons: `homing` ones alone. |");
  }

  private static String module(Path file) {
    return Repository.relative(file).replaceFirst("/.*", "");
  }

  private static String row(String module, String source) {
    Matcher declared = DECLARED.matcher(source);
    Matcher documented = DOCUMENTED.matcher(source);
    if (!declared.find() || !documented.find()) {
      return "no package of Belfry's: " + source;
    }
    String text = LINE_BREAK.matcher(documented.group(1)).replaceAll(" ").strip();
    Matcher sentence = SENTENCE.matcher(text);
    String first = sentence.find() ? sentence.group(1) : text;
    return "| `%s` | %s | %s |"
        .formatted(declared.group(1), module, TAG.matcher(first).replaceAll("`$1`"));
  }
}
