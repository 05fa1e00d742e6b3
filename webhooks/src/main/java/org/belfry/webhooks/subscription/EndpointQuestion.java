package org.belfry.webhooks.subscription;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.endpoint.EndpointHandshake;
import org.belfry.webhooks.endpoint.EndpointUnauthorized;

/** Asks an endpoint whether it takes what would be pushed to it. */
@ApplicationScoped
class EndpointQuestion {
  @Inject private EndpointHandshake handshake;

  /**
   * Asks about new terms; there is nothing to ask about a pulled subscription, an inbox, or one
   * without token.
   *
   * @throws org.belfry.platform.problem.Problem if the endpoint does not answer or refuses the
   *     token
   */
  AuthenticationState ask(SubscriptionTerms terms, Caller caller) {
    if (terms.deliveryMethod() == DeliveryMethod.PULL || terms.intoInbox()) {
      return AuthenticationState.AUTHENTICATED;
    }
    if (terms.recipientUrl() == null || terms.token() == null) {
      return AuthenticationState.UNAUTHENTICATED;
    }
    handshake.check(terms.recipientUrl(), terms.token(), caller);
    return AuthenticationState.AUTHENTICATED;
  }

  /**
   * Asks about changed terms, if the change concerns the endpoint. An endpoint that is changed and
   * refuses the token leaves the subscription unauthenticated, as the hub's document has it; an
   * activation that finds it so fails.
   *
   * @param change what the caller sent
   */
  AuthenticationState ask(
      SubscriptionTerms terms,
      Subscription known,
      SubscriptionTerms before,
      SubscriptionDraft change,
      Caller caller) {
    boolean unauthenticated = known.authenticationState() == AuthenticationState.UNAUTHENTICATED;
    boolean mended = change.endpoint() != null || change.asksFor(SubscriptionState.ACTIVE);
    if (!terms.aimElsewhere(before) && !(unauthenticated && mended)) {
      return known.authenticationState();
    }
    try {
      return ask(terms, caller);
    } catch (EndpointUnauthorized refused) {
      if (change.endpoint() == null) {
        throw refused;
      }
      return AuthenticationState.UNAUTHENTICATED;
    }
  }
}
