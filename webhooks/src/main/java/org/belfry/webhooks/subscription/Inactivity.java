package org.belfry.webhooks.subscription;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Why Belfry keeps a subscription inactive, though its owner did not ask for that. */
public enum Inactivity {
  /** It is pushed, and has no endpoint or no token: it becomes active with them. */
  INCOMPLETE("incomplete"),
  /** Its endpoint refused the first token that it got: it becomes active with another one. */
  TOKEN_REFUSED("tokenRefused"),
  /** Its endpoint answered 410. */
  ENDPOINT_GONE("endpointGone"),
  /** Its owner lets too much wait to be pulled. */
  BACKLOG_FULL("backlogFull");

  private final String code;

  Inactivity(String code) {
    this.code = code;
  }

  /** As it is stored. */
  public String code() {
    return code;
  }

  /**
   * @param code null for none
   */
  public static @Nullable Inactivity of(@Nullable String code) {
    return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst().orElse(null);
  }

  /** Whether it is still true of terms that lack nothing, whatever the endpoint says to them. */
  boolean lastsUnder(SubscriptionTerms terms) {
    return switch (this) {
      case INCOMPLETE, TOKEN_REFUSED -> false;
      case ENDPOINT_GONE -> terms.deliveryMethod() == DeliveryMethod.PUSH && !terms.intoInbox();
      case BACKLOG_FULL -> terms.deliveryMethod() == DeliveryMethod.PULL;
    };
  }
}
