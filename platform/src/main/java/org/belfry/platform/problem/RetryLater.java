package org.belfry.platform.problem;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/** Nothing is wrong with the request, but it comes too soon; {@code Retry-After} says when. */
public class RetryLater extends Problem {
  private final Duration retryAfter;

  /**
   * @param status 429 or 503
   * @param retryAfter rounded up to whole seconds, at least one
   */
  public RetryLater(
      int status,
      String type,
      String message,
      Duration retryAfter,
      Map<String, Object> attributes) {
    super(
        status,
        type,
        message,
        String.format(
            Locale.ROOT, "Wait %d s, as the header Retry-After says.", seconds(retryAfter)),
        attributes);
    this.retryAfter = Duration.ofSeconds(seconds(retryAfter));
  }

  public Duration retryAfter() {
    return retryAfter;
  }

  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusSeconds(1).minusNanos(1).toSeconds());
  }
}
