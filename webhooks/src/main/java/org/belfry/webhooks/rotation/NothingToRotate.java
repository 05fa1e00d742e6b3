package org.belfry.webhooks.rotation;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** A subscription without endpoint has no secret. */
public final class NothingToRotate extends Problem {
  NothingToRotate(UUID subscription) {
    super(
        409,
        "subscriptionHasNoEndpoint",
        "The subscription " + subscription + " has no endpoint, so nothing is signed for it.",
        "Give it an endpoint first; its answer has the secret.",
        Map.of("subscription", subscription.toString()));
  }
}
