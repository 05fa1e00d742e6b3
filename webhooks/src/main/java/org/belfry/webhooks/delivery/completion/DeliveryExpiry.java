package org.belfry.webhooks.delivery.completion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.queue.DeadLetters;

/**
 * Gives up what has expired while it waited in its endpoint's own lane, parked or not. In the
 * shared lanes, whoever claims a row that has expired gives it up.
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

  /** Gives up one batch; returns how many there were. */
  @Transactional
  public int runOnce() {
    Instant now = clock.instant();
    List<UUID> expired = deadLetters.lockExpired(BATCH, now);
    deadLetters.add(expired, DeadLetters.Reason.EXPIRED, now);
    return expired.size();
  }
}
