package org.belfry.webhooks.delivery.expiry;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.queue.DeadLetters;

/**
 * Gives up deliveries whose time is over. In the shared lanes they fall due by then, and whoever
 * claims one finds it; in an endpoint's own lane, which may be parked, they are looked for.
 */
@Dependent
public class DeliveryExpiry {
  public static final int BATCH = 500;

  private final DeadLetters deadLetters;
  private final Clock clock;

  @Inject
  public DeliveryExpiry(DeadLetters deadLetters, Clock clock) {
    this.deadLetters = deadLetters;
    this.clock = clock;
  }

  /** Gives up one batch of endpoints' own lanes; returns how many there were. */
  @Transactional
  public int runOnce() {
    Instant now = clock.instant();
    List<UUID> expired = deadLetters.lockExpired(BATCH, now);
    giveUp(expired, now);
    return expired.size();
  }

  /** Gives up what this transaction has locked and found to have expired. */
  public void giveUp(Collection<UUID> expired, Instant now) {
    deadLetters.add(expired, DeadLetters.Reason.EXPIRED, now);
  }
}
