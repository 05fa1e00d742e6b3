package org.belfry.bench.figure;

import java.util.List;
import java.util.stream.DoubleStream;

/** The values of the same measurement, repeated. */
public record Sample(List<Double> values) {
  public double min() {
    return sorted().findFirst().orElse(Double.NaN);
  }

  public double median() {
    double[] sorted = sorted().toArray();
    return sorted.length == 0 ? Double.NaN : sorted[sorted.length / 2];
  }

  public double max() {
    return sorted().reduce(Double.NaN, (any, next) -> next);
  }

  private DoubleStream sorted() {
    return values.stream().mapToDouble(Double::doubleValue).sorted();
  }
}
