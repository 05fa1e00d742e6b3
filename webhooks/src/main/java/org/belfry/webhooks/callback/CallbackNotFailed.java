package org.belfry.webhooks.callback;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** A callback that was received is not sent again. */
final class CallbackNotFailed extends Problem {
  CallbackNotFailed(UUID id, String state) {
    super(
        409,
        "notRedeliverable",
        "The callback " + id + " (" + state + ") cannot be sent now.",
        "Only one that failed, expired or waits can be, as long as its owner exists.",
        Map.of("callback", id.toString(), "state", state));
  }
}
