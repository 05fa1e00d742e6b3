package org.belfry.platform.outbound;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The parts of a URI or of a relative reference, as they are written. It is resolved by RFC 3986,
 * section 5.2; {@link java.net.URI} does that by the RFC before.
 */
record UriReference(
    @Nullable String scheme,
    @Nullable String authority,
    String path,
    @Nullable String query,
    @Nullable String fragment) {

  /** Of the RFC's appendix B; it matches any text. */
  private static final Pattern PARTS =
      Pattern.compile(
          "(?:([^:/?#]+):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?", Pattern.DOTALL);

  static UriReference of(String text) {
    Matcher parts = PARTS.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(text);
    }
    return new UriReference(
        parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
  }

  /** What a reference that is found in the resource of this URI refers to. */
  UriReference resolve(UriReference reference) {
    if (reference.scheme != null) {
      return reference.at(reference.scheme, reference.authority, reference.path);
    }
    if (reference.authority != null) {
      return reference.at(scheme, reference.authority, reference.path);
    }
    if (reference.path.isEmpty()) {
      return new UriReference(
          scheme,
          authority,
          path,
          reference.query == null ? query : reference.query,
          reference.fragment);
    }
    return reference.at(
        scheme, authority, reference.path.startsWith("/") ? reference.path : merged(reference));
  }

  private UriReference at(
      @Nullable String newScheme, @Nullable String newAuthority, String newPath) {
    return new UriReference(newScheme, newAuthority, withoutDots(newPath), query, fragment);
  }

  private String merged(UriReference reference) {
    return authority != null && path.isEmpty()
        ? "/" + reference.path
        : path.substring(0, path.lastIndexOf('/') + 1) + reference.path;
  }

  /** Section 5.2.4. */
  private static String withoutDots(String path) {
    StringBuilder output = new StringBuilder();
    String input = path;
    while (!input.isEmpty()) {
      if (input.startsWith("../")) {
        input = input.substring(3);
      } else if (input.startsWith("./") || input.startsWith("/./")) {
        input = input.substring(2);
      } else if (input.equals("/.")) {
        input = "/";
      } else if (input.startsWith("/../") || input.equals("/..")) {
        input = "/" + input.substring(Math.min(4, input.length()));
        output.setLength(Math.max(0, output.lastIndexOf("/")));
      } else if (input.equals(".") || input.equals("..")) {
        input = "";
      } else {
        int end = input.indexOf('/', 1);
        output.append(input, 0, end < 0 ? input.length() : end);
        input = end < 0 ? "" : input.substring(end);
      }
    }
    return output.toString();
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (scheme != null) {
      text.append(scheme).append(':');
    }
    if (authority != null) {
      text.append("//").append(authority);
    }
    text.append(path);
    if (query != null) {
      text.append('?').append(query);
    }
    if (fragment != null) {
      text.append('#').append(fragment);
    }
    return text.toString();
  }
}
