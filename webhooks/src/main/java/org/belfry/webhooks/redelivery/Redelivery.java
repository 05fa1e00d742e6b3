package org.belfry.webhooks.redelivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.Notifications;
import org.belfry.webhooks.subscription.Subscriptions;

/** Delivers failed notifications again, with the same id and a schedule that starts anew. */
@ApplicationScoped
public class Redelivery {
  @Inject private RedeliveryBatch batch;
  @Inject private FailedPushes failed;
  @Inject private Notifications notifications;
  @Inject private Subscriptions subscriptions;
  @Inject private Clock clock;

  /**
   * Queues one notification.
   *
   * @throws NotRedeliverable if it did not fail, or cannot be sent any more
   */
  public void one(UUID id, Caller caller) {
    Notification notification = notifications.get(id, caller);
    if (!batch.one(id)) {
      throw new NotRedeliverable(id, notification.state().code());
    }
  }

  /**
   * Queues all that failed of a subscription, in transactions of bounded size.
   *
   * @return how many
   */
  public long all(UUID subscription, Caller caller) {
    subscriptions.get(subscription, caller);
    Instant failedBy = clock.instant();
    long queued = 0;
    int some;
    do {
      some = batch.some(subscription, failedBy);
      queued += some;
    } while (some > 0);
    return queued;
  }

  /** How many {@link #all} would queue. */
  public long count(UUID subscription, Caller caller) {
    subscriptions.get(subscription, caller);
    return failed.count(subscription);
  }
}
