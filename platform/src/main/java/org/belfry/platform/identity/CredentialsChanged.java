package org.belfry.platform.identity;

/**
 * Fired inside the transaction that changes a user, a token or an API key; what is remembered of
 * them on this node is dropped after its commit.
 */
public record CredentialsChanged() {}
