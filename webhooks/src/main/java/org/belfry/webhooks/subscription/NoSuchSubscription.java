package org.belfry.webhooks.subscription;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** There is no subscription with this id, or it is somebody else's. */
public final class NoSuchSubscription extends Problem {
  private NoSuchSubscription(int status, Object id) {
    super(
        status,
        "subscriptionNotFound",
        "There is no subscription " + id + ".",
        "Take the _id of a subscription in GET /subscriptions.",
        Map.of("subscription", id.toString()));
  }

  /** The request is for the subscription itself: 404. */
  public static NoSuchSubscription at(Object id) {
    return new NoSuchSubscription(404, id);
  }

  /** The request names the subscription in a parameter or its body: 422. */
  public static NoSuchSubscription referredToAs(Object reference) {
    return new NoSuchSubscription(422, reference);
  }
}
