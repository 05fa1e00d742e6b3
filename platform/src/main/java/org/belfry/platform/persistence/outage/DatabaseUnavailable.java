package org.belfry.platform.persistence.outage;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/**
 * 503: the database cannot be reached or cannot do its work now. If that came in the middle of a
 * commit, nobody knows whether it was done.
 */
public final class DatabaseUnavailable extends RetryLater {
  private static final Duration SOON = Duration.ofSeconds(5);

  DatabaseUnavailable() {
    super(
        503,
        "databaseUnavailable",
        "The database cannot be reached, or cannot do this now.",
        SOON,
        Map.of());
  }
}
