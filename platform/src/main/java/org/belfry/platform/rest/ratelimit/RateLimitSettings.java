package org.belfry.platform.rest.ratelimit;

import java.util.OptionalInt;
import org.belfry.platform.configuration.Configuration;

/**
 * How many requests may come in a minute.
 *
 * @param perCredential {@code belfry.rate-limit.requests-per-minute}: with the same token or
 *     password; empty for no limit
 * @param perUser {@code belfry.rate-limit.requests-per-minute-per-user}: with all that a user has;
 *     ten times the other if it is not set, empty for no limit
 */
record RateLimitSettings(OptionalInt perCredential, OptionalInt perUser) {
  private static final String PER_CREDENTIAL = "belfry.rate-limit.requests-per-minute";
  private static final int OFF = 0;
  private static final int MOST = 1_000_000;
  private static final int CREDENTIALS_OF_A_USER = 10;

  static RateLimitSettings of(Configuration configuration) {
    int limit = configuration.number(PER_CREDENTIAL, OFF, OFF, MOST);
    return new RateLimitSettings(
        unlessOff(limit),
        unlessOff(
            configuration.number(
                PER_CREDENTIAL + "-per-user", limit * CREDENTIALS_OF_A_USER, OFF, MOST)));
  }

  private static OptionalInt unlessOff(int limit) {
    return limit == OFF ? OptionalInt.empty() : OptionalInt.of(limit);
  }
}
