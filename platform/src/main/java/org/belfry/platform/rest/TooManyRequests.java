package org.belfry.platform.rest;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** 429: a caller is over its rate limit. */
final class TooManyRequests extends RetryLater {
  /**
   * @param limit requests a minute
   */
  TooManyRequests(int limit, Duration retryAfter) {
    super(
        429,
        "tooManyRequests",
        "More than %d requests a minute came with these credentials.".formatted(limit),
        retryAfter,
        Map.of("limit", limit));
  }
}
