package org.belfry.platform.identity.password;

import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** 429: an address has used up its budget of wrong passwords, whatever the names. */
final class TooManyChecks extends RetryLater {
  /**
   * @param limit checks a minute
   */
  TooManyChecks(int limit, Duration wait) {
    super(
        429,
        "tooManyPasswordChecks",
        String.format(
            Locale.ROOT, "More than %d wrong passwords a minute came from your address.", limit),
        wait,
        Map.of("limit", limit));
  }
}
