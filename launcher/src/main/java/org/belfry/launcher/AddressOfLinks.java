package org.belfry.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Links in answers and webhooks begin with {@code belfry.public-url}. Where nobody set it, the port
 * on the command line decides, so that {@code --port 9090} alone is enough on one machine.
 */
final class AddressOfLinks {
  static final String KEY = "belfry.public-url";
  private static final String VARIABLE = "BELFRY_PUBLIC_URL";

  /** Tells the application which address is a guess; the server may yet read a better one. */
  static final String ASSUMED = "org.belfry.public-url.assumed";

  private AddressOfLinks() {}

  static void set(Options options) {
    @Nullable String configured = System.getProperty(KEY, System.getenv(VARIABLE));
    if (configured == null || configured.isBlank()) {
      String guess = "http://localhost:" + options.port();
      System.setProperty(KEY, guess);
      System.setProperty(ASSUMED, guess);
    }
  }
}
