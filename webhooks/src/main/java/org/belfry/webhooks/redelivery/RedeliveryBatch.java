package org.belfry.webhooks.redelivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.message.PublicationSettings;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.FailedPushes;
import org.belfry.webhooks.queue.PendingPushes;

/** One transaction's share of a redelivery. */
@ApplicationScoped
class RedeliveryBatch {
  private static final int SIZE = 1_000;
  private static final UUID FIRST = new UUID(0, 0);

  @Inject private FailedPushes failed;
  @Inject private PendingPushes pending;
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

  /**
   * Lets one that waits have its next attempt now.
   *
   * @return whether that was possible
   */
  @Transactional
  boolean hurryOne(UUID id) {
    boolean possible = !pending.isParked(id);
    if (possible) {
      Instant now = clock.instant();
      pending.hurry(List.of(id), now);
      deliveriesDue.fire(new DeliveriesDue(now));
    }
    return possible;
  }

  /**
   * The same for some of a subscription; {@link #release} follows the last.
   *
   * @param now what waits for a later moment
   * @param before what was hurried last; empty at the beginning
   * @return which were hurried; none once nothing is left
   */
  @Transactional
  List<UUID> hurrySome(UUID subscription, Instant now, List<UUID> before) {
    UUID after = before.isEmpty() ? FIRST : before.get(before.size() - 1);
    List<UUID> ids = pending.lockSome(subscription, after, now, SIZE);
    if (!ids.isEmpty()) {
      pending.makeDue(ids, now);
    }
    return ids;
  }

  /**
   * Has a subscription's endpoint tried now, even if it is left alone for a while.
   *
   * @param now when that is
   */
  @Transactional
  void release(UUID subscription, Instant now) {
    pending.release(subscription, now);
    deliveriesDue.fire(new DeliveriesDue(now));
  }

  private void queue(List<UUID> ids) {
    Instant now = clock.instant();
    failed.queue(ids, now, now.plus(settings.expiry()));
    deliveriesDue.fire(new DeliveriesDue(now));
  }
}
