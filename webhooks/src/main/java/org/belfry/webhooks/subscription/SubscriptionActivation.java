package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.belfry.platform.identity.Caller;

/** Activates subscriptions and deactivates them; to repeat either changes nothing. */
@ApplicationScoped
public class SubscriptionActivation {
  @Inject private Subscriptions subscriptions;
  @Inject private SubscriptionChange change;

  /**
   * Lets a subscription be notified, and its queue go. An unauthenticated endpoint is asked again.
   *
   * @throws NoSuchSubscription with status 422
   * @throws org.belfry.platform.problem.Problem 422 if it has no endpoint or token, or the endpoint
   *     does not answer or refuses the token
   */
  public Subscription activate(UUID id, Caller caller) {
    return to(SubscriptionState.ACTIVE, id, caller);
  }

  /**
   * Stops a subscription from being notified, and parks its queue.
   *
   * @throws NoSuchSubscription with status 422
   */
  public Subscription deactivate(UUID id, Caller caller) {
    return to(SubscriptionState.INACTIVE, id, caller);
  }

  private Subscription to(SubscriptionState state, UUID id, Caller caller) {
    Subscription subscription =
        subscriptions.find(id, caller).orElseThrow(() -> NoSuchSubscription.referredToAs(id));
    boolean settled =
        subscription.state() == state
            && (state == SubscriptionState.INACTIVE
                ? subscription.inactivity() == null
                : subscription.open());
    return settled
        ? subscription
        : change.change(id, SubscriptionDraft.of(state), caller, any -> true).subscription();
  }
}
