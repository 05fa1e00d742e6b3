package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Predicate;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.problem.ChangedMeanwhile;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.topic.TopicDeleted;

/** Deletes subscriptions. */
@ApplicationScoped
public class SubscriptionDeletion {
  @Inject private Subscriptions subscriptions;
  @Inject private EndpointLanes lanes;
  @Inject private Event<DeliveriesDue> deliveriesDue;
  @Inject private Clock clock;

  /**
   * Deletes a subscription. What is queued for it fails, and is found among the failed; what is to
   * be pulled can still be.
   *
   * @param expected whether the caller knows this state of it; always true without {@code If-Match}
   * @throws NoSuchSubscription with status 404
   * @throws ChangedMeanwhile if it is not the expected one
   */
  @Transactional
  public void delete(UUID id, Caller caller, Predicate<Subscription> expected) {
    Subscription subscription = subscriptions.lock(id, caller);
    if (!expected.test(subscription)) {
      throw new ChangedMeanwhile("subscription", id);
    }
    Instant now = clock.instant();
    subscription.cancel(now);
    // A parked queue would hide until it expires that its notifications have failed.
    subscription.endpoint().ifPresent(endpoint -> lanes.release(endpoint.id(), now));
    deliveriesDue.fire(new DeliveriesDue(now));
  }

  /** What was granted to the user stays granted: without grants an entity is open to all. */
  void cancelAll(@Observes UserDeleted deleted) {
    subscriptions.cancelAll(deleted.user(), deleted.at());
    lanes.releaseAll(deleted.user().value(), deleted.at());
    deliveriesDue.fire(new DeliveriesDue(deleted.at()));
  }

  void drain(@Observes TopicDeleted topic) {
    subscriptions.drain(topic.topicId(), topic.at());
  }
}
