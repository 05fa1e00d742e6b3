package org.belfry.webhooks.subscription;

import java.util.Locale;

/** Whether a subscription's endpoint takes what is sent to it. */
public enum AuthenticationState {
  /** It does, or nothing is sent, as the subscription is pulled. */
  AUTHENTICATED,
  /** There is no endpoint or token, or the endpoint answered 401 or 403. */
  UNAUTHENTICATED;

  /** As it is stored and printed. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static AuthenticationState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
