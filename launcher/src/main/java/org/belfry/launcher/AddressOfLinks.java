package org.belfry.launcher;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Links in answers and webhooks begin with {@code belfry.public-url}. Where nobody set it, the port
 * on the command line decides, so that {@code --port 9090} alone is enough on one machine.
 */
final class AddressOfLinks {
  private static final String KEY = "belfry.public-url";
  private static final String VARIABLE = "BELFRY_PUBLIC_URL";
  private static final String DEFAULT_PORT = "8080";

  private AddressOfLinks() {}

  static void set(String[] arguments) {
    @Nullable String configured = System.getProperty(KEY, System.getenv(VARIABLE));
    if (configured == null) {
      System.setProperty(KEY, "http://localhost:" + port(Arrays.asList(arguments)));
    }
  }

  static String port(List<String> arguments) {
    int option = arguments.indexOf("--port");
    boolean given = option >= 0 && option + 1 < arguments.size();
    return given ? arguments.get(option + 1) : DEFAULT_PORT;
  }
}
