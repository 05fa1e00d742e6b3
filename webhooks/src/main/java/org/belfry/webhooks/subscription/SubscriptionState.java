package org.belfry.webhooks.subscription;

import java.util.List;
import java.util.Locale;

/** Where a subscription is in its life. */
public enum SubscriptionState {
  /** Is notified of what is published. */
  ACTIVE,
  /** Is not notified; its queue is parked. */
  INACTIVE,
  /** Its topic was deleted; what was published before still goes out. */
  DRAINING,
  /** Was deleted; what is queued fails. */
  CANCELLED;

  /** Those in which anybody can see it. */
  static final List<String> VISIBLE = List.of(ACTIVE.code(), INACTIVE.code());

  /** As it is stored and printed. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static SubscriptionState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
