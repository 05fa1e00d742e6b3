package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Gives up what could not be delivered in time, parked or not. */
@ApplicationScoped
class DeliveryExpiry {
  static final int BATCH = 500;

  @Inject private Graveyard graveyard;
  @Inject private Clock clock;

  /** Gives up one batch; returns how many there were. */
  @Transactional
  int runOnce() {
    Instant now = clock.instant();
    List<UUID> expired = graveyard.lockExpired(BATCH, now);
    graveyard.bury(expired, Graveyard.Reason.EXPIRED, now);
    return expired.size();
  }
}
