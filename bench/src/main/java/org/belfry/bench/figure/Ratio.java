package org.belfry.bench.figure;

import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * How one subject compares with another over pairs of measurements that followed each other: the
 * geometric mean of the pairs' ratios, and the interval that holds it with 95 % confidence.
 *
 * @param mean above 1 if the first one's figure is larger
 */
public record Ratio(double mean, double low, double high) {
  private static final int RESAMPLES = 10_000;
  private static final double TAIL = 0.025;

  /** The interval of the same ratios is always the same. */
  private static final long SEED = 1;

  /**
   * By bootstrap: nothing is assumed of how the ratios are distributed.
   *
   * @param ratios one a pair, at least one
   */
  public static Ratio of(List<Double> ratios) {
    double[] logs = ratios.stream().mapToDouble(Math::log).toArray();
    Random random = new Random(SEED);
    double[] means =
        DoubleStream.generate(() -> resampled(logs, random)).limit(RESAMPLES).sorted().toArray();
    return new Ratio(
        Math.exp(DoubleStream.of(logs).average().orElseThrow()),
        Math.exp(means[(int) (TAIL * RESAMPLES)]),
        Math.exp(means[(int) ((1 - TAIL) * RESAMPLES)]));
  }

  private static double resampled(double[] logs, Random random) {
    return IntStream.range(0, logs.length)
        .mapToDouble(any -> logs[random.nextInt(logs.length)])
        .average()
        .orElseThrow();
  }
}
