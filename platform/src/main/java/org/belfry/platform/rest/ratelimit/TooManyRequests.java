package org.belfry.platform.rest.ratelimit;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** 429: a caller is over its rate limit. */
final class TooManyRequests extends RetryLater {
  /**
   * @param limit requests a minute
   * @param whence what they have in common, to end the sentence
   */
  TooManyRequests(int limit, String whence, Duration retryAfter) {
    super(
        429,
        "tooManyRequests",
        String.format(Locale.ROOT, "More than %d requests a minute came %s.", limit, whence),
        retryAfter,
        Map.of("limit", limit));
  }
}
