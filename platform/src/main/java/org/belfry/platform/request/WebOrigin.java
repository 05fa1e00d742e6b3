package org.belfry.platform.request;

import java.net.URI;
import java.util.Locale;

/** The origin of a URL (RFC 6454), as browsers print it. */
public final class WebOrigin {
  private WebOrigin() {}

  /**
   * What the URL begins with: scheme, host, and the port unless it is the scheme's own.
   *
   * @return the text itself if it is no URL with a host
   */
  public static String of(String url) {
    try {
      URI uri = URI.create(url.strip());
      if (uri.getScheme() == null || uri.getHost() == null) {
        return url;
      }
      String scheme = uri.getScheme().toLowerCase(Locale.ROOT);
      String origin = scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT);
      boolean usual = uri.getPort() == ("https".equals(scheme) ? 443 : 80);
      return uri.getPort() < 0 || usual ? origin : origin + ":" + uri.getPort();
    } catch (IllegalArgumentException opaque) {
      return url;
    }
  }
}
