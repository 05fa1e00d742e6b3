package org.belfry.notifications.spark;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The body of a request is not JSON. */
final class NotJson extends Problem {
  NotJson() {
    super(
        400,
        "unreadableBody",
        "The body is not JSON, or is nested too deeply.",
        "Send an object such as {\"D\": {…}}.",
        Map.of());
  }
}
