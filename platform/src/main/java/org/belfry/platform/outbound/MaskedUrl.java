package org.belfry.platform.outbound;

import java.util.regex.Pattern;

/**
 * A URL as it may stand in an error or a log: without credentials, and not too long. It may be
 * malformed, so everything before the last {@code @} counts as credentials.
 */
final class MaskedUrl {
  private static final int MAX_LENGTH = 200;
  private static final Pattern CREDENTIALS =
      Pattern.compile("\\A([A-Za-z][A-Za-z0-9+.-]*:)?(/*).*@", Pattern.DOTALL);

  private MaskedUrl() {}

  static String of(String url) {
    String masked = CREDENTIALS.matcher(url).replaceFirst("$1$2***@");
    return masked.length() > MAX_LENGTH ? masked.substring(0, MAX_LENGTH) + "…" : masked;
  }
}
