package org.belfry.webhooks.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.message.PublicationSettings;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.FailedCallbacks;
import org.belfry.webhooks.queue.PendingPushes;

/**
 * Sends callbacks now: those that were given up again, with the same id and a schedule that starts
 * anew, and those that wait for their next attempt.
 */
@ApplicationScoped
class CallbackRedelivery {
  @Inject private SentCallbacks callbacks;
  @Inject private FailedCallbacks failed;
  @Inject private PendingPushes pending;
  @Inject private PublicationSettings settings;
  @Inject private Event<DeliveriesDue> deliveriesDue;
  @Inject private Clock clock;

  /**
   * Has a callback sent; to repeat it changes nothing.
   *
   * @throws NoSuchCallback with status 404
   * @throws CallbackNotFailed if it was received, or cannot be sent any more
   */
  @Transactional
  SentCallback redeliver(UUID id, Caller caller) {
    SentCallback callback = callbacks.get(id, caller);
    Instant now = clock.instant();
    if (callback.state().equals(SentCallback.PENDING)) {
      pending.hurry(List.of(id), now);
    } else if (!failed.queue(id, now, now.plus(settings.expiry()))) {
      throw new CallbackNotFailed(id, callback.state());
    }
    deliveriesDue.fire(new DeliveriesDue(now));
    return callbacks.get(id, caller);
  }
}
