package org.belfry.webhooks.subscription;

/**
 * What holds for a subscription from now on.
 *
 * @param authenticationState what its endpoint thinks of the terms
 */
record Agreement(Terms terms, Standing standing, AuthenticationState authenticationState) {
  /**
   * @param before the subscription's standing until now
   */
  static Agreement of(Terms terms, Standing before, AuthenticationState authenticationState) {
    return new Agreement(terms, before.under(terms, authenticationState), authenticationState);
  }
}
