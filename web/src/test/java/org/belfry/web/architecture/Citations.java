package org.belfry.web.architecture;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a document cites in backticks, and is not there (any more).
 *
 * @param types simple names of classes
 * @param source all that is written in shipped classes
 */
record Citations(Set<String> types, String source) {
  private static final Pattern BLOCK = Pattern.compile("```.*?```", Pattern.DOTALL);
  private static final Pattern QUOTE = Pattern.compile("`([^`\n]+)`");
  private static final Pattern TYPE =
      Pattern.compile("(?<![\\w.\\-/%])[A-Z][a-z][a-z0-9]*(?:[A-Z][A-Za-z0-9]*)+\\b");
  private static final Pattern TABLE = Pattern.compile("\\b(?:hook|inbox|task|auth)_[a-z_]+\\b");
  private static final Pattern KEY =
      Pattern.compile("(?<![\\w/.])belfry(?:\\.[a-z0-9-]+)*\\.[a-z0-9-]{5,}");
  private static final Pattern PACKAGE =
      Pattern.compile("(?<![\\w.])(?:platform|webhooks|notifications|tasks|web)(?:\\.[a-z]+)+\\b");
  private static final Pattern DECLARED =
      Pattern.compile("(?:class|record|enum|interface) ([A-Z]\\w+)");

  /** Of Java, of servers, and what is put together before it is printed. */
  private static final Set<String> OF_OTHERS =
      Set.of(
          "ArchiveClassesAtExit",
          "AsyncContext",
          "DataSourceDefinition",
          "HttpURLConnection",
          "JavaNetHttpConnectorProvider",
          "PersistenceContext",
          "ReadListener",
          "TaskEstimateExceeded100PercentNotification",
          "TimeoutStopSec",
          "UserTransaction",
          "WebResourceFactory");

  static Citations ofThisRepository() {
    return new Citations(
        Repository.files(".java").stream()
            .map(Repository::text)
            .flatMap(text -> DECLARED.matcher(text).results())
            .map(found -> found.group(1))
            .collect(Collectors.toSet()),
        Repository.shippedSources().stream()
            .map(Repository::text)
            .collect(Collectors.joining("\n")));
  }

  /** Those of a document that are not there. */
  Set<String> missing(String document) {
    Set<String> missing = new TreeSet<>();
    QUOTE
        .matcher(BLOCK.matcher(document).replaceAll(""))
        .results()
        .map(quote -> quote.group(1))
        .forEach(
            quote -> {
              matches(TYPE, quote)
                  .filter(name -> !types.contains(name) && !isPrinted(name))
                  .filter(name -> !OF_OTHERS.contains(name))
                  .forEach(missing::add);
              matches(TABLE, quote).filter(name -> !source.contains(name)).forEach(missing::add);
              matches(KEY, quote).filter(key -> !isKey(key)).forEach(missing::add);
              matches(PACKAGE, quote).filter(name -> !isPackage(name)).forEach(missing::add);
            });
    return missing;
  }

  /** Some members are in Java what they are with a capital on the wire. */
  private boolean isPrinted(String name) {
    return source.contains(name)
        || source.contains(Character.toLowerCase(name.charAt(0)) + name.substring(1));
  }

  /** Of a group of keys the beginning may be told. */
  private boolean isKey(String key) {
    return source.contains(key);
  }

  private boolean isPackage(String name) {
    return name.endsWith(".xml") || source.contains("package org.belfry." + name + ";");
  }

  private static Stream<String> matches(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(MatchResult::group);
  }

  /** What is true today; the log of changes tells of what was. */
  static List<Path> documents() {
    return Repository.files(".md").stream()
        .filter(file -> !Repository.relative(file).equals("CHANGELOG.md"))
        .filter(file -> !Repository.relative(file).equals("UPGRADING.md"))
        .toList();
  }
}
