package org.belfry.webhooks.redelivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.delivery.DeliveriesDue;
import org.belfry.webhooks.message.PublicationSettings;

/** One transaction's share of a redelivery. */
@ApplicationScoped
class RedeliveryBatch {
  private static final int SIZE = 1_000;

  @Inject private FailedPushes failed;
  @Inject private PublicationSettings settings;
  @Inject private Event<DeliveriesDue> deliveriesDue;
  @Inject private Clock clock;

  /**
   * @return whether it could be queued
   */
  @Transactional
  boolean one(UUID id) {
    boolean repeatable = failed.lockOne(id);
    if (repeatable) {
      queue(List.of(id));
    }
    return repeatable;
  }

  /**
   * @return how many it queued; 0 once nothing is left
   */
  @Transactional
  int some(UUID subscription, Instant failedBy) {
    List<UUID> ids = failed.lockSome(subscription, failedBy, SIZE);
    if (!ids.isEmpty()) {
      queue(ids);
    }
    return ids.size();
  }

  private void queue(List<UUID> ids) {
    Instant now = clock.instant();
    failed.queue(ids, now, now.plus(settings.expiry()));
    deliveriesDue.fire(new DeliveriesDue());
  }
}
