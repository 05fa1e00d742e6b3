package org.belfry.web.edge;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** 503: this node ends; another, or the same one started again, takes the request. */
final class ShuttingDown extends RetryLater {
  private static final Duration RESTART = Duration.ofSeconds(5);

  ShuttingDown() {
    super(
        503,
        "shuttingDown",
        "Belfry is stopping here; the request was not looked at.",
        RESTART,
        Map.of());
  }
}
