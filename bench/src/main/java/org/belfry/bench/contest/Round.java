package org.belfry.bench.contest;

import java.time.Duration;
import java.util.Locale;
import org.belfry.bench.sink.Arrivals;
import org.belfry.bench.sink.Sink;

/**
 * What came of a number of jobs.
 *
 * @param rate arrivals a second, from the first to the last
 * @param lateBy seconds from the start to the last arrival
 * @param recordedAfter seconds from the start until all were recorded as done
 */
public record Round(double rate, double lateBy, double recordedAfter) {
  /**
   * What the slowest needs whom a held snapshot has slowed down; who loses a job is found by then.
   */
  private static final Duration PATIENCE = Duration.ofMinutes(10);

  /** Lets a contestant deliver. */
  public static Round of(Contestant contestant, Sink sink, int jobs) throws Exception {
    return of(contestant, sink, jobs, () -> {});
  }

  /**
   * Lets a contestant deliver.
   *
   * @param persisted is run when all jobs are persisted, and none is delivered
   * @throws IllegalStateException if anything arrived too early, twice or not at all
   */
  public static Round of(Contestant contestant, Sink sink, int jobs, Runnable persisted)
      throws Exception {
    Arrivals arrivals = sink.expect(jobs);
    contestant.persist(jobs);
    persisted.run();
    int early = arrivals.count();
    long start = contestant.go();
    arrivals.await(PATIENCE);
    long recorded = contestant.settle();
    if (early != 0 || arrivals.first() < start || arrivals.distinct() != jobs) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "%d arrivals, %d too early, %d different ones",
              arrivals.count(),
              early,
              arrivals.distinct()));
    }
    return new Round(arrivals.rate(), (arrivals.last() - start) / 1e9, (recorded - start) / 1e9);
  }
}
