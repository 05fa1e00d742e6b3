package org.belfry.system;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The metrics of a Belfry at one moment, as Prometheus reads them. */
public final class Metrics {
  private final String text;

  private Metrics(String text) {
    this.text = text;
  }

  public static Metrics of(Belfry belfry) {
    return new Metrics(
        Http.at(belfry.url()).with("Accept", "text/plain").get("/metrics").expect(200).text());
  }

  /**
   * The sum over all series of this name that have all of these labels; 0 if there is none. A
   * series that is told twice counts once: Payara does so with those of the base scope.
   *
   * @param labels such as {@code outcome="delivered"}
   */
  public double sum(String name, String... labels) {
    return text
        .lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .filter(line -> Arrays.stream(labels).allMatch(line::contains))
        .collect(
            Collectors.toMap(
                line -> line.substring(0, line.lastIndexOf(' ')),
                line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)),
                (value, again) -> value))
        .values()
        .stream()
        .mapToDouble(Double::doubleValue)
        .sum();
  }

  @Override
  public String toString() {
    return text;
  }
}
