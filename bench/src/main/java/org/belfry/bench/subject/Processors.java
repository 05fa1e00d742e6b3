package org.belfry.bench.subject;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/** Who used the processors: what limits a measurement where all run on the same machine. */
public final class Processors {
  private final Map<String, ProcessHandle> processes = new LinkedHashMap<>();

  /** What each used when it was last looked at: those that have ended since count too. */
  private final Map<String, Map<ProcessHandle, Duration>> known = new HashMap<>();

  public Processors(Rig rig, PostgreSql postgresql) {
    processes.put("Belfry's process", rig.process());
    processes.put("PostgreSQL's processes", postgresql.process());
    processes.put("the bench with its sink", ProcessHandle.current());
  }

  /** Time that each of them has used so far; the bench's children are not the bench. */
  public Map<String, Duration> used() {
    Map<String, Duration> used = new LinkedHashMap<>();
    processes.forEach((name, process) -> used.put(name, used(name, process)));
    return used;
  }

  /** What each of them has used since then, in microseconds for each of {@code count} things. */
  public Map<String, Double> microsSince(Map<String, Duration> before, int count) {
    Map<String, Double> micros = new LinkedHashMap<>();
    used()
        .forEach(
            (name, used) -> {
              Duration since = used.minus(before.getOrDefault(name, Duration.ZERO));
              micros.put(name, since.toNanos() / 1e3 / count);
            });
    return micros;
  }

  private Duration used(String name, ProcessHandle process) {
    Map<ProcessHandle, Duration> each = known.computeIfAbsent(name, any -> new HashMap<>());
    Stream<ProcessHandle> all =
        process.equals(ProcessHandle.current())
            ? Stream.of(process)
            : Stream.concat(Stream.of(process), process.descendants());
    all.forEach(one -> one.info().totalCpuDuration().ifPresent(used -> each.put(one, used)));
    return each.values().stream().reduce(Duration.ZERO, Duration::plus);
  }
}
