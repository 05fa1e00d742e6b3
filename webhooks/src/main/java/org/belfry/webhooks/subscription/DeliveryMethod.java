package org.belfry.webhooks.subscription;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How a subscription's notifications reach it. */
public enum DeliveryMethod {
  PUSH,
  PULL;

  /** As it is stored and printed. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  static DeliveryMethod of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }

  static List<String> codes() {
    return Arrays.stream(values()).map(DeliveryMethod::code).toList();
  }
}
