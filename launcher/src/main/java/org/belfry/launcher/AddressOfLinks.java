package org.belfry.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Links in answers and webhooks begin with {@code belfry.public-url}. Where nobody set it, the port
 * on the command line decides, so that {@code --port 9090} alone is enough on one machine.
 */
final class AddressOfLinks {
  static final String KEY = "belfry.public-url";
  private static final String VARIABLE = "BELFRY_PUBLIC_URL";

  private AddressOfLinks() {}

  /** The address, if it is a guess, empty if not; the server may yet read a better one. */
  static String set(Options options) {
    @Nullable String configured = System.getProperty(KEY, System.getenv(VARIABLE));
    if (configured != null && !configured.isBlank()) {
      return "";
    }
    String guess = "http://localhost:" + options.port();
    System.setProperty(KEY, guess);
    return guess;
  }
}
