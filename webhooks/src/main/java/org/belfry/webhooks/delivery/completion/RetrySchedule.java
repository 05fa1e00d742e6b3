package org.belfry.webhooks.delivery.completion;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleSupplier;

/** When a failed delivery is tried again. */
final class RetrySchedule {
  /** Up to a tenth more, so that what failed together is not repeated together. */
  private static final double JITTER = 0.1;

  private final List<Duration> waits;
  private final DoubleSupplier random;

  /**
   * @param waits after the first attempt, the second and so on; the last one repeats
   * @param random from 0 to 1
   */
  RetrySchedule(List<Duration> waits, DoubleSupplier random) {
    this.waits = List.copyOf(waits);
    this.random = random;
  }

  /**
   * @param attempts how many there were, at least one
   * @param asked the earliest moment that the endpoint asked for: never before that, nor before the
   *     schedule has it
   * @param expiresAt what would come later comes then, to be given up
   */
  Instant next(int attempts, Instant now, Optional<Instant> asked, Instant expiresAt) {
    Duration wait = waits.get(Math.min(attempts, waits.size()) - 1);
    Instant scheduled =
        now.plus(wait).plusMillis((long) (wait.toMillis() * JITTER * random.getAsDouble()));
    Instant due = asked.filter(moment -> moment.isAfter(scheduled)).orElse(scheduled);
    return due.isBefore(expiresAt) ? due : expiresAt;
  }
}
