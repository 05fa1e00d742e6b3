package org.belfry.platform.identity;

import java.util.Locale;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 422: there are as many as there may be. */
public final class LimitReached extends Problem {
  /**
   * @param what of which, in the plural
   */
  public LimitReached(String what, int limit, String remedy) {
    super(
        422,
        "limitReached",
        String.format(Locale.ROOT, "There are %d %s, as many as there may be.", limit, what),
        remedy,
        Map.of("limit", limit));
  }
}
