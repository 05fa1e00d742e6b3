package org.belfry.bench.workbench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What to measure: system properties {@code bench.*}, see the README of this module.
 *
 * @param only names of scenarios; all of them if it is empty
 * @param databases {@code postgresql}, {@code h2} or both
 * @param runs measurements of a kind, after warming up
 * @param longestWarmUp windows after which a measurement begins though successive ones still differ
 * @param jobs that are persisted, then delivered
 * @param history old notifications
 * @param inbox notifications in inboxes
 * @param tasks that fall due at one moment
 * @param held how long a snapshot is held
 * @param jar the Belfry to measure
 * @param before an older one, to compare it with
 * @param sources of this module, where the rival in another language is
 * @param directory for everything that is written
 * @param javaOptions for Belfry's JVM
 * @param settings {@code belfry.*} keys
 */
public record Options(
    Set<String> only,
    Set<String> databases,
    int runs,
    int longestWarmUp,
    int jobs,
    int history,
    int inbox,
    int tasks,
    Duration held,
    Path jar,
    Optional<Path> before,
    Path sources,
    Path directory,
    List<String> javaOptions,
    Map<String, String> settings) {

  /** Reads them; the default paths are right in the root of the project. */
  public static Options ofSystemProperties() {
    return new Options(
        Set.copyOf(list("bench.only", "", ",")),
        Set.copyOf(list("bench.databases", "postgresql,h2", ",")),
        Integer.getInteger("bench.runs", 5),
        Integer.getInteger("bench.warm-up", 30),
        Integer.getInteger("bench.jobs", 20_000),
        Integer.getInteger("bench.history", 10_000_000),
        Integer.getInteger("bench.inbox", 2_000_000),
        Integer.getInteger("bench.tasks", 100_000),
        Duration.ofMinutes(Integer.getInteger("bench.held", 10)),
        Path.of(System.getProperty("bench.jar", "web/target/belfry.jar")).toAbsolutePath(),
        Optional.ofNullable(System.getProperty("bench.before"))
            .map(jar -> Path.of(jar).toAbsolutePath()),
        Path.of(System.getProperty("bench.sources", "bench/src/main")).toAbsolutePath(),
        Path.of(System.getProperty("bench.directory", "bench/target/run")).toAbsolutePath(),
        list("bench.java", "", " "),
        settings(list("bench.settings", "", ";")));
  }

  private static List<String> list(String property, String otherwise, String separator) {
    String given = System.getProperty(property, "");
    return Stream.of((given.isEmpty() ? otherwise : given).split(separator, -1))
        .map(String::strip)
        .filter(part -> !part.isEmpty())
        .toList();
  }

  private static Map<String, String> settings(List<String> pairs) {
    Map<String, String> settings = new LinkedHashMap<>();
    for (String pair : pairs) {
      int equals = pair.indexOf('=');
      settings.put(pair.substring(0, equals), pair.substring(equals + 1));
    }
    return settings;
  }
}
