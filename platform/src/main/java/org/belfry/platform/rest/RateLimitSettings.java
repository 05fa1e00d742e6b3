package org.belfry.platform.rest;

import java.util.OptionalInt;
import org.belfry.platform.configuration.Configuration;

/**
 * How many requests a minute may come with the same credentials.
 *
 * @param requestsPerMinute {@code belfry.rate-limit.requests-per-minute}; empty for no limit
 */
record RateLimitSettings(OptionalInt requestsPerMinute) {
  private static final int OFF = 0;

  static RateLimitSettings of(Configuration configuration) {
    int limit = configuration.number("belfry.rate-limit.requests-per-minute", OFF, OFF, 1_000_000);
    return new RateLimitSettings(limit == OFF ? OptionalInt.empty() : OptionalInt.of(limit));
  }
}
