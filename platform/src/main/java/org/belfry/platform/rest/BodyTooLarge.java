package org.belfry.platform.rest;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 413: the body of a request is over the limit. */
public final class BodyTooLarge extends Problem {
  BodyTooLarge() {
    super(
        413,
        "bodyTooLarge",
        "The body is larger than %d bytes.".formatted(BodyLimit.BYTES),
        "Send less, or a link to what is large.",
        Map.of("limit", BodyLimit.BYTES));
  }
}
