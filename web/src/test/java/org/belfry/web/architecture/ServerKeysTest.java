package org.belfry.web.architecture;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * What only one server understands stands where a reader looks for it, and {@code docs/servers.md}
 * says why. Classes of a server are caught by {@link RulesTest}, but names of them are texts.
 */
class ServerKeysTest {
  private static final Pattern KEY =
      Pattern.compile(
          "[\">]((?:fish\\.payara|jersey|resteasy|com\\.sun|org\\.glassfish|org\\.jboss)"
              + "\\.[\\w.-]*\\w)");

  /** The launcher and the listener know the server of {@code belfry.jar}. */
  private static final Pattern HOME =
      Pattern.compile(
          "launcher/.*|listener/.*|.*/platform/persistence/DataSources\\.java"
              + "|.*/web/JerseyProperties\\.java|.*/WEB-INF/web\\.xml"
              + "|ear/.*/jboss-deployment-structure\\.xml");

  @Test
  void theyStandAtHome() {
    assertThat(shipped().filter(ServerKeysTest::isElsewhere)).isEmpty();
  }

  @Test
  void oneElsewhereIsFound() {
    Path planted =
        Repository.file(
            "web/src/test/java/org/belfry/webhooks/violations/SaysWhatOneServerKnows.java");
    assertThat(isElsewhere(planted)).isTrue();
  }

  @Test
  void eachIsExplained() {
    String document = Repository.text(Repository.file("docs/servers.md"));
    Set<String> keys =
        shipped()
            .map(Repository::text)
            .flatMap(ServerKeysTest::keys)
            .collect(toCollection(TreeSet::new));
    assertThat(keys).contains("fish.payara.match-connections", "resteasy.preferJacksonOverJsonB");
    assertThat(keys).allSatisfy(key -> assertThat(document).contains(key));
  }

  private static boolean isElsewhere(Path file) {
    return keys(Repository.text(file)).findAny().isPresent()
        && !HOME.matcher(Repository.relative(file)).matches();
  }

  private static Stream<String> keys(String text) {
    return KEY.matcher(text).results().map(found -> found.group(1));
  }

  private static Stream<Path> shipped() {
    return Stream.concat(
        Repository.shippedSources().stream(),
        Stream.of(".xml", ".properties")
            .flatMap(ending -> Repository.files(ending).stream())
            .filter(file -> file.toString().contains("/src/main/")));
  }
}
