package org.belfry.webhooks.subscription;

import org.jspecify.annotations.Nullable;

/**
 * Whether a subscription is notified.
 *
 * @param inactivity why not, unless it is, or its owner wants it so
 */
record SubscriptionStatus(SubscriptionState state, @Nullable Inactivity inactivity) {
  /** What a new subscription has, if nothing is in its way. */
  static final SubscriptionStatus ACTIVE = new SubscriptionStatus(SubscriptionState.ACTIVE, null);

  private static final SubscriptionStatus INACTIVE =
      new SubscriptionStatus(SubscriptionState.INACTIVE, null);

  static SubscriptionStatus of(Subscription subscription) {
    return new SubscriptionStatus(subscription.state(), subscription.inactivity());
  }

  /**
   * What becomes of this under new terms. What lacked nothing but an endpoint's consent becomes
   * active with it; what its owner has deactivated stays so until it is asked for.
   *
   * @param authentication what the endpoint thinks of the terms
   */
  SubscriptionStatus under(SubscriptionTerms terms, AuthenticationState authentication) {
    if (terms.requested() == SubscriptionState.INACTIVE) {
      return INACTIVE;
    }
    if (!terms.usable()) {
      return isDeactivated() ? INACTIVE : inactive(Inactivity.INCOMPLETE);
    }
    if (terms.requested() == SubscriptionState.ACTIVE) {
      return ACTIVE;
    }
    if (inactivity == null || inactivity.lastsUnder(terms)) {
      return this;
    }
    return authentication == AuthenticationState.AUTHENTICATED
        ? ACTIVE
        : inactive(Inactivity.TOKEN_REFUSED);
  }

  /** Whether what is published now is kept for it to be pulled. */
  boolean keeps(DeliveryMethod method) {
    return state == SubscriptionState.ACTIVE && method == DeliveryMethod.PULL;
  }

  /** By its owner. */
  private boolean isDeactivated() {
    return state == SubscriptionState.INACTIVE && inactivity == null;
  }

  private static SubscriptionStatus inactive(Inactivity why) {
    return new SubscriptionStatus(SubscriptionState.INACTIVE, why);
  }
}
