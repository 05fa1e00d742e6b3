package org.belfry.platform.identity;

import org.belfry.platform.configuration.Configuration;

/**
 * How much there may be.
 *
 * @param tokensPerUser {@code belfry.limits.tokens-per-user}
 * @param apiKeys {@code belfry.limits.api-keys}
 */
public record IdentityLimits(int tokensPerUser, int apiKeys) {
  static IdentityLimits of(Configuration configuration) {
    return new IdentityLimits(
        configuration.number("belfry.limits.tokens-per-user", 1000, 1, 1_000_000),
        configuration.number("belfry.limits.api-keys", 1000, 1, 1_000_000));
  }
}
