package org.belfry.webhooks.notification;

import java.util.Locale;

/** Where a notification is in its life. */
public enum NotificationState {
  /** Waits to be pushed or acknowledged. */
  PENDING,
  /** Was pushed or acknowledged. */
  RECEIVED,
  /** Could not be pushed in time. */
  EXPIRED,
  /** Was given up for another reason. */
  FAILED;

  /** As it is stored and printed. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static NotificationState of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
