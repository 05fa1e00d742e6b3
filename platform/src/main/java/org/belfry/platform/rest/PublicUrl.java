package org.belfry.platform.rest;

import java.net.URI;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;

/**
 * What absolute links begin with: {@code belfry.public-url}, such as {@code
 * https://belfry.example.org/hooks}. Inject it where no request tells; where one does, {@link
 * PublicLinks}.
 */
public final class PublicUrl {
  public static final String KEY = "belfry.public-url";

  private static final String UNCONFIGURED = "http://localhost:8080";

  private final Optional<String> configured;

  private PublicUrl(Optional<String> configured) {
    this.configured = configured;
  }

  public static PublicUrl of(Configuration configuration) {
    return new PublicUrl(
        configuration.value(
            KEY,
            Optional.empty(),
            text -> Optional.of(checked(text)),
            "is an absolute http or https URL without query and fragment",
            "Set it to https://belfry.example.org, for example."));
  }

  /**
   * Where Belfry is when no request tells, as when a timer works; without a slash at the end. Not
   * configured, it is the default port on this machine.
   */
  public String root() {
    return configured.orElse(UNCONFIGURED);
  }

  /** The configured address; empty if links begin with whatever a request came to. */
  public String configured() {
    return configured.orElse("");
  }

  private static String checked(String text) {
    URI uri = URI.create(text);
    boolean web = "http".equals(uri.getScheme()) || "https".equals(uri.getScheme());
    if (!web
        || uri.getHost() == null
        || uri.getRawUserInfo() != null
        || uri.getRawQuery() != null
        || uri.getRawFragment() != null) {
      throw new IllegalArgumentException(text);
    }
    return withoutSlash(text);
  }

  private static String withoutSlash(String url) {
    return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
  }
}
