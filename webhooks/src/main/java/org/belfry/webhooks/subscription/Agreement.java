package org.belfry.webhooks.subscription;

/**
 * What holds for a subscription from now on.
 *
 * @param authenticationState what its endpoint thinks of the terms
 */
record Agreement(Terms terms, SubscriptionState state, AuthenticationState authenticationState) {}
