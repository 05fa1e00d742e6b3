package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.belfry.webhooks.allowance.Allowances;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.topic.NoSuchTopic;
import org.belfry.webhooks.topic.Topics;

/** Stores what was agreed with an endpoint before, as nobody is called inside a transaction. */
@ApplicationScoped
class SubscriptionRegister {
  @Inject private Topics topics;
  @Inject private Allowances allowances;
  @Inject private Subscriptions subscriptions;
  @Inject private SubscriptionEndpoints endpoints;
  @Inject private Event<DeliveriesDue> deliveriesDue;
  @Inject private Clock clock;

  @Transactional
  StoredSubscription enter(Agreement agreement, Caller caller) {
    admitPulling(agreement, caller.userId());
    allowances.admitSubscription(caller);
    lockTopic(agreement.terms());
    Instant now = clock.instant();
    Subscription subscription = new Subscription(caller.userId(), now);
    SubscriptionEndpoints.Destination destination =
        endpoints.aim(subscription, agreement.terms(), now);
    subscription.agree(agreement, destination.endpoint(), now);
    subscriptions.add(subscription);
    endpoints.regulate(subscription, destination, now);
    subscriptions.flush();
    return new StoredSubscription(subscription, Optional.ofNullable(destination.secret()));
  }

  /**
   * @param known what the agreement was made upon
   * @throws SubscriptionChangedMeanwhile if it is no longer that
   */
  @Transactional
  StoredSubscription amend(Subscription known, Agreement agreement, Caller caller) {
    if (!SubscriptionStatus.of(known).keeps(known.deliveryMethod())) {
      admitPulling(agreement, known.owner());
    }
    if (!known.topicId().equals(agreement.terms().topicId())) {
      lockTopic(agreement.terms());
    }
    Subscription subscription = subscriptions.lock(known.id(), caller);
    if (subscription.version() != known.version()) {
      throw new SubscriptionChangedMeanwhile();
    }
    Instant now = clock.instant();
    boolean wasOpen = subscription.open();
    SubscriptionEndpoints.Destination destination =
        endpoints.aim(subscription, agreement.terms(), now);
    subscription.agree(agreement, destination.endpoint(), now);
    if (destination.secret() != null) {
      endpoints.takeOver(subscription, destination);
    }
    if (!subscription.open() || !wasOpen || destination.changed()) {
      endpoints.regulate(subscription, destination, now);
      deliveriesDue.fire(new DeliveriesDue(now));
    }
    subscriptions.flush();
    return new StoredSubscription(subscription, Optional.ofNullable(destination.secret()));
  }

  /** Before anything is locked, as it takes seconds to count what waits if it is much. */
  private void admitPulling(Agreement agreement, UserId owner) {
    if (agreement.status().keeps(agreement.terms().deliveryMethod())) {
      allowances.admitPulling(owner);
    }
  }

  /** A topic that is deleted meanwhile would leave the subscription without one. */
  private void lockTopic(SubscriptionTerms terms) {
    if (topics.lock(terms.topicId()).isEmpty()) {
      throw NoSuchTopic.referredToAs(terms.topicId());
    }
  }
}
