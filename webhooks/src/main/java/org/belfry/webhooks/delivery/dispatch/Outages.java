package org.belfry.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When the database was away, or this process stood still. Leases that ended meanwhile are left
 * alone for a while: those who hold them could not write what they know, and do so now.
 */
@Singleton
class Outages {
  /** Whoever claims looks every second; a lease is longer than this. */
  private static final Duration SILENCE = Duration.ofSeconds(8);

  /** A writer may wait for a dead connection, then pause. */
  private static final Duration GRACE = Duration.ofSeconds(30);

  private final Clock clock;
  private boolean failing;
  private Instant answeredAt;

  /** Of the last outage: when it began, and until when it counts. */
  private Instant began = Instant.EPOCH;

  private Instant until = Instant.EPOCH;

  @Inject
  Outages(Clock clock) {
    this.clock = clock;
    this.answeredAt = clock.instant();
  }

  /** The database did not do what was asked. */
  synchronized void failed() {
    failing = true;
  }

  /** It did what was asked. */
  synchronized void answered() {
    Instant now = clock.instant();
    if (failing || answeredAt.plus(SILENCE).isBefore(now)) {
      began = now.isBefore(until) ? began : answeredAt;
      until = now.plus(GRACE);
    }
    failing = false;
    answeredAt = now;
  }

  /** The moment by which a lease must have ended for somebody else to claim what it held. */
  synchronized Instant leasesEndBy(Instant now) {
    boolean isOver = !failing && !answeredAt.plus(SILENCE).isBefore(now) && !now.isBefore(until);
    return isOver ? now : now.isBefore(until) ? began : answeredAt;
  }
}
