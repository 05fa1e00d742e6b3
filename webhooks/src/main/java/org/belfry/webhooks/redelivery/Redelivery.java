package org.belfry.webhooks.redelivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.NotificationState;
import org.belfry.webhooks.notification.Notifications;
import org.belfry.webhooks.queue.FailedPushes;
import org.belfry.webhooks.queue.PendingPushes;
import org.belfry.webhooks.subscription.Subscriptions;

/**
 * Delivers notifications now: those that failed again, with the same id and a schedule that starts
 * anew, and those that wait for their next attempt.
 */
@ApplicationScoped
public class Redelivery {
  @Inject private RedeliveryBatch batch;
  @Inject private FailedPushes failed;
  @Inject private PendingPushes pending;
  @Inject private Notifications notifications;
  @Inject private Subscriptions subscriptions;
  @Inject private Clock clock;

  /**
   * Has one notification delivered; to repeat it changes nothing.
   *
   * @throws NotRedeliverable if it was received, is pulled, or cannot be sent any more or yet
   */
  public void one(UUID id, Caller caller) {
    Notification notification = notifications.get(id, caller);
    boolean waits =
        notification.state() == NotificationState.PENDING
            && notification.deliveryMethod().equals("push");
    boolean queued = waits ? batch.hurryOne(id) : batch.one(id);
    if (!queued) {
      throw new NotRedeliverable(id, notification.state().code());
    }
  }

  /**
   * The same for all of a subscription, in transactions of bounded size.
   *
   * @return how many
   */
  public long all(UUID subscription, Caller caller) {
    subscriptions.get(subscription, caller);
    Instant failedBy = clock.instant();
    // First, or it would count what is queued next.
    long queued = hurry(subscription, failedBy);
    int some;
    do {
      some = batch.some(subscription, failedBy);
      queued += some;
    } while (some > 0);
    return queued;
  }

  private long hurry(UUID subscription, Instant now) {
    // First, or it would count what has just become due as well.
    long hurried = pending.countHeld(subscription, now);
    List<UUID> some = List.of();
    do {
      some = batch.hurrySome(subscription, now, some);
      hurried += some.size();
    } while (!some.isEmpty());
    batch.release(subscription, now);
    return hurried;
  }

  /** How many {@link #all} would queue. */
  public long count(UUID subscription, Caller caller) {
    subscriptions.get(subscription, caller);
    return failed.count(subscription) + pending.count(subscription, clock.instant());
  }
}
