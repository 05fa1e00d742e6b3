package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A table is written by one package, and those below it: whoever wants something changed there asks
 * it.
 */
class TablesTest {
  private static final Pattern PACKAGE = Pattern.compile("^package org\\.belfry\\.([\\w.]+);");
  private static final Pattern WRITES =
      Pattern.compile(
          "(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO|@Table\\(\\s*name\\s*=\\s*\")\\s*"
              + "((?:hook|inbox|task|auth)_\\w+)");

  @Test
  void aTableHasOneWriter() {
    Map<String, Set<String>> writers =
        writers(Repository.shippedSources().stream().map(Repository::text));
    Map<String, Set<String>> shared = new TreeMap<>(writers);
    shared.values().removeIf(packages -> packages.size() == 1);

    assertThat(shared).isEmpty();
    assertThat(writers.get("hook_pending")).containsExactly("webhooks.queue");
    assertThat(writers.get("hook_lane")).containsExactly("webhooks.queue");
  }

  @Test
  void aSecondWriterIsFound() {
    assertThat(
            writers(
                Stream.of(
                    "package org.belfry.webhooks.queue;\n \"INSERT INTO hook_pigeon (id)\"",
                    "package org.belfry.webhooks.topic;\n \"\"\"\n DELETE FROM\n   hook_pigeon")))
        .containsEntry("hook_pigeon", Set.of("webhooks.queue", "webhooks.topic"));
  }

  @Test
  void whatIsBelowAWriterIsNoOther() {
    assertThat(
            writers(
                Stream.of(
                    "package org.belfry.webhooks.topic;\n \"DELETE FROM hook_pigeon\"",
                    "package org.belfry.webhooks.topic.upkeep;\n \"DELETE FROM hook_pigeon\"")))
        .containsEntry("hook_pigeon", Set.of("webhooks.topic"));
  }

  @Test
  void anEntityIsAWriter() {
    assertThat(
            writers(Stream.of("package org.belfry.webhooks.topic;\n@Table(name = \"hook_topic\")")))
        .containsEntry("hook_topic", Set.of("webhooks.topic"));
  }

  /** Packages by the tables that they write. */
  private static Map<String, Set<String>> writers(Stream<String> sources) {
    Map<String, Set<String>> writers = new TreeMap<>();
    sources.forEach(
        source -> {
          Matcher declared = PACKAGE.matcher(source);
          if (declared.find()) {
            String name = Objects.requireNonNull(declared.group(1));
            WRITES
                .matcher(source)
                .results()
                .map(table -> table.group(1))
                .forEach(table -> writers.computeIfAbsent(table, any -> new TreeSet<>()).add(name));
          }
        });
    writers.values().forEach(TablesTest::leaveOutWhatIsBelowOthers);
    return writers;
  }

  private static void leaveOutWhatIsBelowOthers(Set<String> packages) {
    Set<String> all = Set.copyOf(packages);
    packages.removeIf(below -> all.stream().anyMatch(above -> below.startsWith(above + ".")));
  }
}
