package org.belfry.platform.body;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.EndsConnection;
import org.belfry.platform.problem.Problem;

/** 408 or 400: a body did not come whole. */
final class BodyIncomplete extends Problem implements EndsConnection {
  private BodyIncomplete(int status, String message, Map<String, Object> attributes) {
    super(status, "bodyIncomplete", message, "Send the request again, whole.", attributes);
  }

  static BodyIncomplete late(Duration deadline) {
    return new BodyIncomplete(
        408,
        "The body was not there whole within %s.".formatted(deadline),
        Map.of("deadline", deadline.toString()));
  }

  /** The client said that there is more, or broke the encoding of the transfer. */
  static BodyIncomplete broken() {
    return new BodyIncomplete(400, "The body ended before it was whole.", Map.of());
  }
}
