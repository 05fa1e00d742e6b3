package org.belfry.bench.scenario;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.belfry.bench.load.Patience;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.subject.DueTasks;
import org.belfry.bench.workbench.Workbench;

/**
 * How tasks that were due at one moment fired, in seconds from that moment.
 *
 * @param firstCall until the first callback arrived
 * @param stored until the last one has fired
 * @param calledBack until the last callback arrived
 */
record Fired(double firstCall, double stored, double calledBack) {
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  /** A look costs PostgreSQL a millisecond, which is not to be Belfry's. */
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /**
   * Adds tasks and waits until each has called back.
   *
   * @param made is run when all tasks are there, and none has fired
   */
  static Fired of(Workbench bench, DueTasks due, int tasks, Runnable made) throws Exception {
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
}
