package org.belfry.webhooks.subscription;

import java.util.List;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** A push subscription cannot be active while there is nowhere to push to. */
final class SubscriptionNotReady extends Problem {
  SubscriptionNotReady(Object id, List<String> missing) {
    super(
        422,
        "subscriptionNotReady",
        "The subscription %s cannot be activated, as it lacks %s."
            .formatted(id, String.join(" and ", missing)),
        "Add what is missing with PATCH /subscriptions/%s, then activate it.".formatted(id),
        Map.of("subscription", id.toString(), "missing", missing));
  }
}
