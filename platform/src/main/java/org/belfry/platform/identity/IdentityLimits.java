package org.belfry.platform.identity;

/**
 * How much there may be.
 *
 * @param tokensPerUser {@code belfry.limits.tokens-per-user}
 * @param apiKeys {@code belfry.limits.api-keys}
 */
public record IdentityLimits(int tokensPerUser, int apiKeys) {}
