package org.belfry.launcher;

import org.jspecify.annotations.Nullable;

/**
 * Links in answers and webhooks begin with {@code belfry.public-url}. Where nobody set it, the port
 * on the command line decides, so that {@code --port 9090} alone is enough on one machine.
 */
final class AddressOfLinks {
  private static final String KEY = "belfry.public-url";
  private static final String VARIABLE = "BELFRY_PUBLIC_URL";

  /** Tells the application that the address is a guess. */
  private static final String ASSUMED = "org.belfry.public-url.assumed";

  private AddressOfLinks() {}

  static void set(Options options) {
    @Nullable String configured = System.getProperty(KEY, System.getenv(VARIABLE));
    if (configured == null || configured.isBlank()) {
      System.setProperty(KEY, "http://localhost:" + options.port());
      System.setProperty(ASSUMED, "true");
    }
  }
}
