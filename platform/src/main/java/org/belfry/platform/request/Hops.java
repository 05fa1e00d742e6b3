package org.belfry.platform.request;

import java.util.Locale;
import java.util.Optional;

/** What is believed of the words of proxies. */
final class Hops {
  /** More proxies in a row than anybody has. */
  static final int MAX = 32;

  private Hops() {}

  static Optional<String> scheme(String text) {
    String scheme = text.toLowerCase(Locale.ROOT);
    return Optional.of(scheme).filter(it -> it.equals("http") || it.equals("https"));
  }
}
