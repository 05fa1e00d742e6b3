package org.belfry.platform.outbound;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** A URL that Belfry does not send to, whatever it resolves to. */
public final class InvalidTargetUrl extends Problem {
  InvalidTargetUrl(String url, String fault, String remedy) {
    super(422, "invalidUrl", "The URL \"" + url + "\" " + fault + ".", remedy, Map.of("url", url));
  }
}
