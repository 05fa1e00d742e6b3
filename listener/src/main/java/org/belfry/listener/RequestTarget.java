package org.belfry.listener;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/** What RFC 9112 allows as the target and the host of a request, and the server can map. */
final class RequestTarget {
  private static final Pattern HOST =
      Pattern.compile("(?:[A-Za-z0-9._~!$&'()*+,;=-]++|\\[[0-9A-Fa-f:.]++\\])(?::[0-9]{0,5})?");

  /** What a segment has of ASCII besides letters, digits and what is percent-encoded. */
  private static final String MARKS = "._~!$&'()*+,;=:@{}|^\"<>`[]-";

  /** What proxies send, RFC 9112, section 3.2.2; the server takes it off. */
  private static final Pattern ORIGIN = Pattern.compile("https?://[^/]++");

  private static final Pattern DOTS = Pattern.compile("(?:\\.|%2[eE]){1,2}");

  private RequestTarget() {}

  static boolean isHost(String host) {
    return HOST.matcher(host).matches() && (!host.startsWith("[") || isLiteral(host));
  }

  /** Whoever makes a URI of it later would fail at what only looks like an address of IPv6. */
  private static boolean isLiteral(String host) {
    try {
      return new URI("http://" + host).getHost() != null;
    } catch (URISyntaxException noAddress) {
      return false;
    }
  }

  /**
   * The segments before the first that cannot be read; empty if all can, or if it is no path.
   *
   * @param target without the query
   */
  static Optional<String> readablePart(String target) {
    String path =
        ORIGIN.matcher(target).lookingAt() ? ORIGIN.matcher(target).replaceFirst("") : target;
    if (path.isEmpty() || path.equals("*")) {
      return Optional.empty();
    }
    if (!path.startsWith("/")) {
      return Optional.of("/");
    }
    int start = 1;
    while (start <= path.length()) {
      int slash = path.indexOf('/', start);
      int end = slash < 0 ? path.length() : slash;
      if (!isReadable(path.substring(start, end))) {
        return Optional.of(path.substring(0, start));
      }
      start = end + 1;
    }
    return Optional.empty();
  }

  private static boolean isReadable(String segment) {
    return isOfSegments(segment) && !DOTS.matcher(segment).matches() && isUtf8(segment);
  }

  /** By hand: a pattern with alternatives takes a stack as deep as a segment is long. */
  private static boolean isOfSegments(String segment) {
    for (int i = 0; i < segment.length(); i++) {
      char c = segment.charAt(i);
      if (c == '%') {
        if (i + 2 >= segment.length() || !isHex(segment.charAt(i + 1), segment.charAt(i + 2))) {
          return false;
        }
        i += 2;
      } else if (!isAlphanumeric(c) && MARKS.indexOf(c) < 0) {
        return false;
      }
    }
    return true;
  }

  private static boolean isHex(char first, char second) {
    return Character.digit(first, 16) >= 0 && Character.digit(second, 16) >= 0;
  }

  private static boolean isAlphanumeric(char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
  }

  private static boolean isUtf8(String segment) {
    if (segment.indexOf('%') < 0) {
      return true;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (int i = 0; i < segment.length(); i++) {
      boolean encoded = segment.charAt(i) == '%';
      int octet =
          encoded ? Integer.parseInt(segment.substring(i + 1, i + 3), 16) : segment.charAt(i);
      if (octet == 0) {
        return false;
      }
      bytes.write(octet);
      i += encoded ? 2 : 0;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray()))
          != null;
    } catch (CharacterCodingException malformed) {
      return false;
    }
  }
}
