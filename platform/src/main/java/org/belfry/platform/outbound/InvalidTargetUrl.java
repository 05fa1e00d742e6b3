package org.belfry.platform.outbound;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** A URL that Belfry does not send to, whatever it resolves to. */
public final class InvalidTargetUrl extends Problem {
  /**
   * @param url as it came; the problem shows it without credentials
   */
  static InvalidTargetUrl of(String url, String fault, String remedy) {
    return new InvalidTargetUrl(MaskedUrl.of(url), fault, remedy);
  }

  private InvalidTargetUrl(String maskedUrl, String fault, String remedy) {
    super(
        422,
        "invalidUrl",
        "The URL \"" + maskedUrl + "\" " + fault + ".",
        remedy,
        Map.of("url", maskedUrl));
  }
}
