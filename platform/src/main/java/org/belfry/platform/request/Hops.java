package org.belfry.platform.request;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What is believed of the words of proxies. */
final class Hops {
  /** More proxies in a row than anybody has. */
  static final int MAX = 32;

  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._-]{1,253}|\\[[0-9A-Fa-f:.]{2,45}\\])(?::[0-9]{1,5})?");

  private Hops() {}

  static Optional<String> scheme(String text) {
    String scheme = text.toLowerCase(Locale.ROOT);
    return Optional.of(scheme).filter(it -> it.equals("http") || it.equals("https"));
  }

  static Optional<String> host(String text) {
    return Optional.of(text).filter(it -> HOST.matcher(it).matches());
  }
}
