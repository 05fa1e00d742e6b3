package org.belfry.webhooks.delivery.limit;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Leaves an endpoint alone after repeated failures: open for a pause, then half open for one probe,
 * whose success closes it and whose failure opens it for twice as long. Not safe for threads.
 */
final class Circuit {
  private static final int MOST_DOUBLINGS = 20;

  private final int threshold;
  private final Duration firstPause;
  private final Duration maxPause;
  private Duration pause;
  private int failures;
  private @Nullable Instant openUntil;

  Circuit(int threshold, Duration firstPause, Duration maxPause) {
    this.threshold = threshold;
    this.firstPause = firstPause;
    this.maxPause = maxPause;
    this.pause = firstPause;
  }

  /** The circuit of an endpoint that had failed so often when another process let go of it. */
  static Circuit recalled(
      int failures, int threshold, Duration firstPause, Duration maxPause, Instant now) {
    Circuit circuit = new Circuit(threshold, firstPause, maxPause);
    for (int i = 0; i < Math.min(failures, threshold + MOST_DOUBLINGS); i++) {
      circuit.openUntil = null;
      circuit.failed(now);
    }
    circuit.failures = failures;
    circuit.openUntil = failures < threshold ? null : now;
    return circuit;
  }

  boolean isOpen(Instant now) {
    return openUntil != null && now.isBefore(openUntil);
  }

  /** Whether one attempt is to find out how the endpoint is. */
  boolean isHalfOpen(Instant now) {
    return openUntil != null && !now.isBefore(openUntil);
  }

  /** Lets one attempt find out now, if it is open. */
  void halfOpen(Instant now) {
    if (isOpen(now)) {
      openUntil = now;
    }
  }

  @Nullable Instant openUntil() {
    return openUntil;
  }

  int failures() {
    return failures;
  }

  /** Counts a success; true if that closes the circuit. */
  boolean succeeded() {
    boolean closes = openUntil != null;
    failures = 0;
    openUntil = null;
    pause = firstPause;
    return closes;
  }

  /** Counts a failure; true if that opens the circuit. What was under way then counts once. */
  boolean failed(Instant now) {
    failures++;
    if (failures < threshold || isOpen(now)) {
      return false;
    }
    openUntil = now.plus(pause);
    Duration doubled = pause.multipliedBy(2);
    pause = doubled.compareTo(maxPause) < 0 ? doubled : maxPause;
    return true;
  }
}
