package org.belfry.platform.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets a number of requests a minute pass, at once or spread. Guarded by its own lock, as requests
 * with the same credentials come at the same time.
 */
public final class TokenBucket {
  private static final double NANOS_A_MINUTE = Duration.ofMinutes(1).toNanos();

  private final int perMinute;
  private double tokens;
  private Instant filledAt;

  public TokenBucket(int perMinute, Instant now) {
    this.perMinute = perMinute;
    this.tokens = perMinute;
    this.filledAt = now;
  }

  /** Puts a token back that was not used after all. */
  public synchronized void giveBack() {
    tokens = Math.min(perMinute, tokens + 1);
  }

  /** Takes a token; if there is none, tells how long to wait, in whole seconds. */
  public synchronized Optional<Duration> take(Instant now) {
    double gained = Duration.between(filledAt, now).toNanos() * perMinute / NANOS_A_MINUTE;
    if (gained > 0) {
      tokens = Math.min(perMinute, tokens + gained);
      filledAt = now;
    }
    if (tokens >= 1) {
      tokens--;
      return Optional.empty();
    }
    double nanos = (1 - tokens) * NANOS_A_MINUTE / perMinute;
    return Optional.of(Duration.ofSeconds((long) Math.ceil(nanos / 1e9)));
  }
}
