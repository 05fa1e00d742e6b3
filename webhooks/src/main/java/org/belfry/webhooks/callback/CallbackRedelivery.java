package org.belfry.webhooks.callback;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.delivery.DeliveriesDue;
import org.belfry.webhooks.message.PublicationSettings;

/** Sends callbacks again that were given up, with the same id and a schedule that starts anew. */
@ApplicationScoped
class CallbackRedelivery {
  @Inject private SentCallbacks callbacks;
  @Inject private FailedCallbacks failed;
  @Inject private PublicationSettings settings;
  @Inject private Event<DeliveriesDue> deliveriesDue;
  @Inject private Clock clock;

  /**
   * Queues a callback.
   *
   * @throws NoSuchCallback with status 404
   * @throws CallbackNotFailed if it did not fail, or cannot be sent any more
   */
  @Transactional
  SentCallback redeliver(UUID id, Caller caller) {
    SentCallback callback = callbacks.get(id, caller);
    Instant now = clock.instant();
    if (!failed.queue(id, now, now.plus(settings.expiry()))) {
      throw new CallbackNotFailed(id, callback.state());
    }
    deliveriesDue.fire(new DeliveriesDue());
    return callbacks.get(id, caller);
  }
}
