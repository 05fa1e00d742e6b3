package org.belfry.webhooks.allowance;

import java.util.Locale;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** A user has as many of something as one user may have. */
public final class AllowanceExhausted extends Problem {
  AllowanceExhausted(String what, int limit) {
    super(
        422,
        "tooMany" + what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1),
        "You have " + limit + " " + what + ", and one user may have no more.",
        "Delete some that you do not need, or ask whoever runs Belfry to raise"
            + " belfry.limits."
            + what
            + "-per-user.",
        Map.of("limit", limit));
  }
}
