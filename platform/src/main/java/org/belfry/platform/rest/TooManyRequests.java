package org.belfry.platform.rest;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 429: a caller is over its rate limit. */
public final class TooManyRequests extends Problem {
  private final Duration retryAfter;

  /**
   * @param limit requests a minute
   * @param retryAfter whole seconds, at least one
   */
  TooManyRequests(int limit, Duration retryAfter) {
    super(
        429,
        "tooManyRequests",
        "More than %d requests a minute came with these credentials.".formatted(limit),
        "Wait %d s, as the header Retry-After says.".formatted(retryAfter.toSeconds()),
        Map.of("limit", limit));
    this.retryAfter = retryAfter;
  }

  Duration retryAfter() {
    return retryAfter;
  }
}
