package org.belfry.bench.load;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.belfry.bench.figure.Figures;

/**
 * Repeats a measurement until successive ones agree, and are no better than those before: a
 * just-in-time compiler makes a server faster for minutes, by less each time than figures scatter.
 */
public final class WarmUp {
  private static final int AGREEING = 5;

  /** How far apart those may be, as a part of the largest. */
  private static final double TOLERANCE = 0.1;

  /** By how much their mean may differ from that of as many before them. */
  private static final double DRIFT = 0.03;

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
    run(Map.of(what, window));
  }

  /** Repeats several in turns, each as often as the one that takes longest to get warm. */
  public void run(Map<String, Window> inTurns) throws Exception {
    Map<String, List<Double>> measured = new LinkedHashMap<>();
    inTurns.keySet().forEach(what -> measured.put(what, new ArrayList<>()));
    for (int i = 0; i < longest && !measured.values().stream().allMatch(WarmUp::isFlat); i++) {
      for (Map.Entry<String, Window> turn : inTurns.entrySet()) {
        Objects.requireNonNull(measured.get(turn.getKey())).add(turn.getValue().measure());
      }
    }
    measured.forEach(this::note);
  }

  private void note(String what, List<Double> windows) {
    figures.note(
        "%s is %s: %s"
            .formatted(
                what,
                isFlat(windows) ? "warm" : "NOT FLAT",
                windows.stream().map("%.0f"::formatted).collect(Collectors.joining(" "))));
  }

  private static boolean isFlat(List<Double> windows) {
    int count = windows.size();
    if (count < 2 * AGREEING) {
      return false;
    }
    List<Double> last = windows.subList(count - AGREEING, count);
    double now = mean(last);
    double before = mean(windows.subList(count - 2 * AGREEING, count - AGREEING));
    return spread(last) <= TOLERANCE && Math.abs(now - before) <= DRIFT * now;
  }

  private static double mean(List<Double> values) {
    return values.stream().mapToDouble(value -> value).average().orElseThrow();
  }

  private static double spread(List<Double> values) {
    double max = values.stream().mapToDouble(value -> value).max().orElseThrow();
    double min = values.stream().mapToDouble(value -> value).min().orElseThrow();
    return (max - min) / max;
  }
}
