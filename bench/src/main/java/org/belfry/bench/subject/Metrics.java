package org.belfry.bench.subject;

/**
 * Belfry's metrics at one moment.
 *
 * @param text as Prometheus reads it
 */
record Metrics(String text) {
  /**
   * @throws IllegalStateException if there is none of that name
   */
  double value(String name) {
    return text.lines()
        .filter(line -> line.startsWith(name + "{") || line.startsWith(name + " "))
        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("There is no metric " + name));
  }
}
