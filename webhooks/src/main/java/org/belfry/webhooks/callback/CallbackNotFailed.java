package org.belfry.webhooks.callback;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** Only a callback that was given up can be sent again. */
final class CallbackNotFailed extends Problem {
  CallbackNotFailed(UUID id, String state) {
    super(
        409,
        "notRedeliverable",
        "The callback " + id + " (" + state + ") cannot be sent again.",
        "Only one that failed or expired can be, as long as its owner exists.",
        Map.of("callback", id.toString(), "state", state));
  }
}
