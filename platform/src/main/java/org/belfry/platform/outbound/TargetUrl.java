package org.belfry.platform.outbound;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * An http or https URL that Belfry may send to.
 *
 * @param uri as given, in ASCII
 * @param scheme {@code http} or {@code https}
 * @param host name or address, without the brackets of an IPv6 address
 * @param port the scheme's own if the URL names none
 */
public record TargetUrl(URI uri, String scheme, String host, int port) {
  private static final int MAX_LENGTH = 2048;
  private static final int MAX_PORT = 65535;

  /** Wider than {@link URI#getHost()}: names with underscores, and numbers the resolver reads. */
  private static final Pattern AUTHORITY =
      Pattern.compile("(?:\\[([0-9A-Fa-f:.]+)]|([A-Za-z0-9._-]+))(?::([0-9]{1,5}))?");

  /**
   * @throws InvalidTargetUrl if it is anything else
   */
  public static TargetUrl of(String url) {
    if (url.length() > MAX_LENGTH) {
      throw tooLong(url, url.length());
    }
    URI uri = ascii(url);
    int length = uri.toString().length();
    if (length > MAX_LENGTH) {
      throw tooLong(url, length);
    }
    return checked(uri);
  }

  /**
   * The same of whatever length: with a request that has no body it carries what there is to say.
   *
   * @throws InvalidTargetUrl if it is anything else
   */
  public static TargetUrl of(URI uri) {
    return checked(ascii(uri.toString()));
  }

  /** Whether two texts are the same URL once they are in ASCII; anything malformed is itself. */
  public static boolean same(@Nullable String one, @Nullable String other) {
    if (one == null || other == null || one.equals(other)) {
      return Objects.equals(one, other);
    }
    try {
      return AsciiUrl.of(one).equals(AsciiUrl.of(other));
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  private static URI ascii(String url) {
    try {
      return new URI(AsciiUrl.of(url));
    } catch (URISyntaxException malformed) {
      throw InvalidTargetUrl.of(
          url, "is malformed: " + malformed.getReason(), "Send an absolute URL.");
    } catch (IllegalArgumentException unwritable) {
      throw InvalidTargetUrl.of(
          url, "has characters that cannot be sent", "Send an absolute URL in ASCII.");
    }
  }

  private static InvalidTargetUrl tooLong(String url, int length) {
    return InvalidTargetUrl.of(
        url,
        "has " + length + " characters as it is sent",
        "Use a URL of at most " + MAX_LENGTH + " characters.");
  }

  private static TargetUrl checked(URI uri) {
    String url = uri.toString();
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      throw InvalidTargetUrl.of(
          url, "is neither http nor https", "Use a URL that begins with https:// or http://.");
    }
    String authority = uri.getRawAuthority() == null ? "" : uri.getRawAuthority();
    if (authority.contains("@")) {
      throw InvalidTargetUrl.of(
          url, "has credentials in it", "Leave out what stands before the @; use the token.");
    }
    Matcher parts = AUTHORITY.matcher(authority);
    if (!parts.matches()) {
      throw InvalidTargetUrl.of(
          url, "names no valid host", "Write the host as name, address or xn-- form.");
    }
    String host = parts.group(1) == null ? parts.group(2) : parts.group(1);
    return new TargetUrl(uri, scheme, host, port(url, scheme, parts.group(3)));
  }

  private static int port(String url, String scheme, @Nullable String digits) {
    if (digits == null) {
      return scheme.equals("https") ? 443 : 80;
    }
    int port = Integer.parseInt(digits);
    if (port == 0 || port > MAX_PORT) {
      throw InvalidTargetUrl.of(url, "has port " + port, "Use a port from 1 to 65535.");
    }
    return port;
  }

  /** Scheme, host and port, the same for all URLs of a server. */
  public String origin() {
    String literal = host.contains(":") ? "[" + host + "]" : host;
    return scheme + "://" + literal.toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** Path and query, for the first line of the request. */
  String pathAndQuery() {
    String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
    return uri.getRawQuery() == null ? path : path + "?" + uri.getRawQuery();
  }

  boolean sameOrigin(TargetUrl other) {
    return scheme.equals(other.scheme) && port == other.port && host.equalsIgnoreCase(other.host);
  }
}
