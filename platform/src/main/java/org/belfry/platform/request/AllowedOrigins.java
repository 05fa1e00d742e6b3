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

  public boolean contain(String origin) {
    return all() || origins.contains(origin.toLowerCase(Locale.ROOT));
  }

  boolean all() {
    return origins.contains(ALL);
  }

  private static String checked(String text) {
    if (text.equals(ALL)) {
      return text;
    }
    URI uri = URI.create(text.toLowerCase(Locale.ROOT));
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web || uri.getHost() == null || !uri.toString().equals(origin(uri))) {
      throw new IllegalArgumentException(text);
    }
    return uri.toString();
  }

  private static String origin(URI uri) {
    return uri.getScheme() + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }
}
