package org.belfry.bench.load;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.belfry.bench.figure.Figures;

/** Repeats a measurement until successive ones agree. */
public final class WarmUp {
  private static final int AGREEING = 5;

  /** How far apart those may be, as a part of the largest. */
  private static final double TOLERANCE = 0.1;

  private final int longest;
  private final Figures figures;

  /**
   * @param longest after how many it goes on nevertheless, and says so
   */
  public WarmUp(int longest, Figures figures) {
    this.longest = longest;
    this.figures = figures;
  }

  /** A measurement that gets better as its subject warms up. */
  @FunctionalInterface
  public interface Window {
    double measure() throws Exception;
  }

  public void run(String what, Window window) throws Exception {
    List<Double> windows = new ArrayList<>();
    boolean flat = false;
    while (!flat && windows.size() < longest) {
      windows.add(window.measure());
      flat = isFlat(windows);
    }
    figures.note(
        "%s is %s: %s"
            .formatted(
                what,
                flat ? "warm" : "NOT FLAT",
                windows.stream().map("%.0f"::formatted).collect(Collectors.joining(" "))));
  }

  private static boolean isFlat(List<Double> windows) {
    return windows.size() >= AGREEING
        && spread(windows.subList(windows.size() - AGREEING, windows.size())) <= TOLERANCE;
  }

  private static double spread(List<Double> values) {
    double max = values.stream().mapToDouble(value -> value).max().orElseThrow();
    double min = values.stream().mapToDouble(value -> value).min().orElseThrow();
    return (max - min) / max;
  }
}
