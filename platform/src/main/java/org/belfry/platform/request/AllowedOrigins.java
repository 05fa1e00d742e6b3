package org.belfry.platform.request;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.configuration.Configuration;

/**
 * The sites whose pages may call the APIs from a browser. Inject it.
 *
 * @param origins {@code belfry.cors.allowed-origins}, such as {@code https://app.example.com}; none
 *     by default; {@code *} for all
 */
public record AllowedOrigins(Set<String> origins) {
  private static final String ALL = "*";

  static AllowedOrigins of(Configuration configuration) {
    return new AllowedOrigins(
        configuration.value(
            "belfry.cors.allowed-origins",
            Set.of(),
            text ->
                Arrays.stream(text.split(",", -1))
                    .map(origin -> checked(origin.strip()))
                    .collect(Collectors.toUnmodifiableSet()),
            "is * or a list of origins, separated by commas: scheme, host and port, no path",
            "Set it to https://app.example.com, for example."));
  }

  /** Whether its pages may call the APIs, with credentials that they have themselves. */
  boolean contain(String origin) {
    return all() || isNamed(origin);
  }

  /** Whether the operator knows the site; under {@code *} none is named. */
  public boolean isNamed(String origin) {
    return origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  public boolean all() {
    return origins.contains(ALL);
  }

  /** As browsers print it, which leave out the port of the scheme. */
  private static String checked(String text) {
    if (text.equals(ALL)) {
      return text;
    }
    URI uri = URI.create(text.toLowerCase(Locale.ROOT));
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || !uri.toString().equals(origin(uri))) {
      throw new IllegalArgumentException(text);
    }
    return WebOrigin.of(uri.toString());
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
