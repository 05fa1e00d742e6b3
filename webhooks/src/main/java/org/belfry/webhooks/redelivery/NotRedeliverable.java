package org.belfry.webhooks.redelivery;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** The notification was received, is pulled, or its subscription is gone or parked. */
public final class NotRedeliverable extends Problem {
  NotRedeliverable(UUID id, String state) {
    super(
        409,
        "notRedeliverable",
        "The notification " + id + " (" + state + ") cannot be delivered now.",
        "Only a push that failed, expired or waits can be, if its subscription still exists. What"
            + " waits for an endpoint that refuses its token, or for a subscription that is"
            + " inactive, can be once that is mended.",
        Map.of("notification", id.toString(), "state", state));
  }
}
