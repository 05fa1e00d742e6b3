package org.belfry.webhooks.subscription;

/**
 * What holds for a subscription from now on.
 *
 * @param authenticationState what its endpoint thinks of the terms
 */
record Agreement(
    SubscriptionTerms terms, SubscriptionStatus status, AuthenticationState authenticationState) {
  /**
   * @param before the subscription's status until now
   */
  static Agreement of(
      SubscriptionTerms terms, SubscriptionStatus before, AuthenticationState authenticationState) {
    return new Agreement(terms, before.under(terms, authenticationState), authenticationState);
  }
}
