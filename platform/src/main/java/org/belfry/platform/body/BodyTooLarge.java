package org.belfry.platform.body;

import java.util.Map;
import org.belfry.platform.problem.EndsConnection;
import org.belfry.platform.problem.Problem;

/** 413: the body of a request is over the limit. */
final class BodyTooLarge extends Problem implements EndsConnection {
  BodyTooLarge(int limit) {
    super(
        413,
        "bodyTooLarge",
        "The body is larger than %s bytes.".formatted(limit),
        "Send less, or a link to what is large.",
        Map.of("limit", limit));
  }
}
