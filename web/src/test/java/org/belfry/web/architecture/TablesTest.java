package org.belfry.web.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
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
 * it. Who else reads it, as a list or a decision joins what several have, is listed.
 */
class TablesTest {
  private static final Pattern PACKAGE = Pattern.compile("^package org\\.belfry\\.([\\w.]+);");
  private static final Pattern WRITES =
      Pattern.compile(
          "(?:INSERT\\s+INTO|UPDATE|DELETE\\s+FROM|MERGE\\s+INTO|@Table\\(\\s*name\\s*=\\s*\")\\s*"
              + "((?:hook|inbox|task|auth)_\\w+)");

  private static final Pattern READS =
      Pattern.compile("(?:FROM|JOIN)\\s+((?:hook|inbox|task|auth)_\\w+)");

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
  void whoElseReadsATableIsListed() {
    List<String> found =
        readers(Repository.shippedSources().stream().map(Repository::text).toList());
    List<String> listed =
        Repository.text(
                Repository.file(
                    "web/src/test/resources/org/belfry/web/architecture/readers-of-tables.txt"))
            .lines()
            .toList();

    assertThat(found).containsExactlyElementsOf(listed);
  }

  @Test
  void aReaderIsFoundThatIsNoWriter() {
    assertThat(
            readers(
                List.of(
                    "package org.belfry.webhooks.queue;\n \"INSERT INTO hook_pigeon (id)\"",
                    "package org.belfry.webhooks.queue.upkeep;\n \"SELECT 1 FROM hook_pigeon\"",
                    "package org.belfry.webhooks.topic;\n \"JOIN hook_pigeon p ON TRUE\"")))
        .containsExactly("hook_pigeon of webhooks.queue: webhooks.topic");
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

  /** A line for each table that somebody reads beside its writer. */
  private static List<String> readers(List<String> sources) {
    Map<String, Set<String>> writers = writers(sources.stream());
    Map<String, Set<String>> readers = packages(sources.stream(), READS);
    readers.keySet().retainAll(writers.keySet());
    List<String> lines = new ArrayList<>();
    readers.forEach(
        (table, packages) -> {
          String owner = Objects.requireNonNull(writers.get(table)).iterator().next();
          packages.removeIf(reader -> (reader + ".").startsWith(owner + "."));
          if (!packages.isEmpty()) {
            lines.add(table + " of " + owner + ": " + String.join(", ", packages));
          }
        });
    return lines;
  }

  /** Packages by the tables that they write. */
  private static Map<String, Set<String>> writers(Stream<String> sources) {
    Map<String, Set<String>> writers = packages(sources, WRITES);
    writers.values().forEach(TablesTest::leaveOutWhatIsBelowOthers);
    return writers;
  }

  private static Map<String, Set<String>> packages(Stream<String> sources, Pattern naming) {
    Map<String, Set<String>> packages = new TreeMap<>();
    sources.forEach(
        source -> {
          Matcher declared = PACKAGE.matcher(source);
          if (declared.find()) {
            String name = Objects.requireNonNull(declared.group(1));
            naming
                .matcher(source)
                .results()
                .map(table -> table.group(1))
                .forEach(
                    table -> packages.computeIfAbsent(table, any -> new TreeSet<>()).add(name));
          }
        });
    return packages;
  }

  private static void leaveOutWhatIsBelowOthers(Set<String> packages) {
    Set<String> all = Set.copyOf(packages);
    packages.removeIf(below -> all.stream().anyMatch(above -> below.startsWith(above + ".")));
  }
}
