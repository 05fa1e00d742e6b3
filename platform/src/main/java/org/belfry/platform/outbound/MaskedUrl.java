package org.belfry.platform.outbound;

import java.util.regex.Pattern;
import org.belfry.platform.text.Ellipsis;

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
    return Ellipsis.show(masked, MAX_LENGTH);
  }
}
