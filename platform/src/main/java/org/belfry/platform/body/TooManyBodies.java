package org.belfry.platform.body;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.EndsConnection;
import org.belfry.platform.problem.RetryLater;

/** 429 or 503: too many requests wait for the rest of their bodies already. */
final class TooManyBodies extends RetryLater implements EndsConnection {
  private static final Duration SOON = Duration.ofSeconds(1);

  private TooManyBodies(int status, String type, String message, Map<String, Object> attributes) {
    super(status, type, message, SOON, attributes);
  }

  static TooManyBodies ofCaller(int limit) {
    return new TooManyBodies(
        429,
        "tooManyBodies",
        "The bodies of %s requests of yours are still under way.".formatted(limit),
        Map.of("limit", limit));
  }

  static TooManyBodies ofAll() {
    return new TooManyBodies(
        503, "tooManyBodies", "Too many requests send their bodies slowly.", Map.of());
  }
}
