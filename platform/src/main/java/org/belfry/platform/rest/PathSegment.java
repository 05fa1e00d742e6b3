package org.belfry.platform.rest;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Text as one segment of a URI's path (RFC 3986). */
final class PathSegment {
  private PathSegment() {}

  /**
   * Percent-encodes all but the unreserved characters, so that no server takes a part of the text
   * for a parameter, a template or another segment.
   */
  static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8)
        .replace("+", "%20")
        .replace("*", "%2A")
        .replace("%7E", "~");
  }
}
