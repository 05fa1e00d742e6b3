package org.belfry.webhooks.redelivery;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** The notification did not fail, is pulled, or its subscription is gone. */
public final class NotRedeliverable extends Problem {
  NotRedeliverable(UUID id, String state) {
    super(
        409,
        "notRedeliverable",
        "The notification " + id + " (" + state + ") cannot be delivered again.",
        "Only a push that failed or expired, and whose subscription still exists, can be.",
        Map.of("notification", id.toString(), "state", state));
  }
}
