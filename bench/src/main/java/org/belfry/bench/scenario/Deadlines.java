package org.belfry.bench.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.belfry.bench.Workbench;
import org.belfry.bench.contest.Contestant;
import org.belfry.bench.contest.Rivals;
import org.belfry.bench.contest.Round;
import org.belfry.bench.figure.Figures;
import org.belfry.bench.figure.Series;
import org.belfry.bench.load.Patience;
import org.belfry.bench.load.WarmUp;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.DueTasks;
import org.belfry.bench.subject.Processors;
import org.belfry.bench.subject.Rig;

/**
 * Many tasks fall due at one moment: each times out, is told to its customer's inbox and called
 * back for. In turns with as many jobs of db-scheduler's that post to the same sink.
 */
public final class Deadlines implements Scenario {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** A look costs PostgreSQL a millisecond, which is not to be Belfry's. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** So many at once while it warms up. */
  private static final int PART = 5;

  @Override
  public String name() {
    return "deadlines";
  }

  @Override
  public void run(Workbench bench) throws Exception {
    int tasks = bench.options().tasks();
    int part = tasks / PART;
    Figures figures = bench.figures();
    try (Rig rig = bench.onPostgresql();
        DueTasks due = new DueTasks(rig.databaseUrl());
        Contestant dbScheduler = new Rivals(bench).dbScheduler()) {
      Processors processors = new Processors(rig, bench.postgresql());
      WarmUp warmUp = new WarmUp(bench.options().longestWarmUp(), figures);
      warmUp.run(rig.name(), () -> 1.0 * part / fired(bench, due, part, () -> {}).calledBack());
      warmUp.run(dbScheduler.name(), () -> Round.of(dbScheduler, bench.sink(), part).rate());
      for (int i = 0; i < bench.options().runs(); i++) {
        Map<String, Duration> before = new LinkedHashMap<>();
        Fired fired = fired(bench, due, tasks, () -> before.putAll(processors.used()));
        processors
            .microsSince(before, tasks)
            .forEach(
                (process, micros) ->
                    figures.add(new Series(name(), process, "CPU, µs a task"), micros));
        Round round = Round.of(dbScheduler, bench.sink(), tasks);
        figures.add(
            new Series(name(), rig.name(), "first callback arrived after, s"), fired.firstCall());
        figures.add(new Series(name(), rig.name(), "last event stored after, s"), fired.stored());
        figures.add(
            new Series(name(), rig.name(), "last callback arrived after, s"), fired.calledBack());
        figures.add(
            new Series(name(), dbScheduler.name(), "last arrival after, s"), round.lateBy());
        figures.add(
            new Series(name(), dbScheduler.name() + " : Belfry", "ratio of the last arrivals"),
            round.lateBy() / fired.calledBack());
      }
    }
  }

  /**
   * @param made is run when all tasks are there, and none has fired
   */
  private static Fired fired(Workbench bench, DueTasks due, int tasks, Runnable made)
      throws Exception {
    Arrivals arrivals = bench.sink().expect(tasks);
    Duration ahead = Duration.ofSeconds(2).plusMillis(tasks / 10);
    long start = System.nanoTime() + ahead.toNanos();
    Instant moment = Instant.now().plus(ahead).truncatedTo(ChronoUnit.MICROS);
    due.add(tasks, moment, bench.sink().url(Behaviour.ANSWERS, 0));
    made.run();
    if (System.nanoTime() > start) {
      throw new IllegalStateException(tasks + " tasks could not be added in " + ahead);
    }
    long stored = Patience.until("all fired", PATIENCE, BETWEEN_LOOKS, () -> !due.isAnyLeft());
    arrivals.await(PATIENCE);
    if (arrivals.distinct() != tasks || arrivals.first() < start) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d callbacks for %d tasks, %d different ones",
              arrivals.count(),
              tasks,
              arrivals.distinct()));
    }
    return new Fired(
        (arrivals.first() - start) / 1e9, (stored - start) / 1e9, (arrivals.last() - start) / 1e9);
  }

  /**
   * Seconds from the moment at which all are due.
   *
   * @param firstCall until the first callback arrived
   * @param stored until the last one has fired
   * @param calledBack until the last callback arrived
   */
  private record Fired(double firstCall, double stored, double calledBack) {}
}
