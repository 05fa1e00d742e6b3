package org.belfry.webhooks.callback;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** There is no callback with this id, or it is somebody else's. */
final class NoSuchCallback extends Problem {
  NoSuchCallback(UUID id) {
    super(
        404,
        "callbackNotFound",
        "There is no callback " + id + ".",
        "Take the id of a callback in GET /belfry/v1/callbacks; its receiver gets it as webhook-id.",
        Map.of("callback", id.toString()));
  }
}
