package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import org.belfry.webhooks.endpoint.Endpoint;
import org.belfry.webhooks.endpoint.Endpoints;
import org.belfry.webhooks.queue.EndpointLanes;
import org.belfry.webhooks.queue.PendingNotifications;
import org.jspecify.annotations.Nullable;

/** Keeps a subscription's endpoint, and what is queued for it, in step with its terms. */
@ApplicationScoped
class SubscriptionEndpoints {
  @Inject private Endpoints endpoints;
  @Inject private PendingNotifications queue;
  @Inject private EndpointLanes lanes;

  /** The token that the subscription's endpoint wants. */
  @Nullable String token(Subscription subscription) {
    return subscription.endpoint().map(endpoints::token).orElse(null);
  }

  /** Points the subscription's endpoint to where its new terms say. */
  Destination aim(Subscription subscription, SubscriptionTerms terms, Instant now) {
    Endpoint endpoint = subscription.endpoint().orElse(null);
    String url = terms.recipientUrl();
    if (url == null) {
      return detached(endpoint, terms);
    }
    if (endpoint == null) {
      Endpoints.NewEndpoint added = endpoints.add(subscription.owner(), url, terms.token(), now);
      return new Destination(added.endpoint(), added.secret(), true);
    }
    boolean changed =
        !endpoint.url().equals(url) || !Objects.equals(endpoints.token(endpoint), terms.token());
    if (changed) {
      endpoints.aim(endpoint, url, terms.token());
    }
    return new Destination(endpoint, null, changed);
  }

  /** Lets a new endpoint take over what an earlier one of the subscription left. */
  void takeOver(Subscription subscription, Destination destination) {
    Endpoint endpoint = destination.endpoint();
    if (endpoint != null && queue.redirect(subscription.id(), endpoint.id())) {
      lanes.park(endpoint.id());
    }
  }

  /** Parks the queue of a subscription that waits, and lets that of an open one go. */
  void regulate(Subscription subscription, Destination destination, Instant now) {
    Endpoint endpoint = destination.endpoint();
    if (endpoint == null) {
      return;
    }
    if (subscription.open()) {
      lanes.release(endpoint.id(), now);
    } else {
      lanes.park(endpoint.id());
    }
  }

  /**
   * What is queued stays with the old endpoint; nothing is pushed where nobody wants it any more.
   */
  private Destination detached(@Nullable Endpoint endpoint, SubscriptionTerms terms) {
    if (endpoint != null && terms.deliveryMethod() == DeliveryMethod.PUSH) {
      lanes.park(endpoint.id());
    }
    return new Destination(null, null, endpoint != null);
  }

  /**
   * Where pushes go.
   *
   * @param secret of a new endpoint, told once
   * @param changed whether that is elsewhere than before, or with another token
   */
  record Destination(@Nullable Endpoint endpoint, @Nullable String secret, boolean changed) {}
}
