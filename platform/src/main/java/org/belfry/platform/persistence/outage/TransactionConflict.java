package org.belfry.platform.persistence.outage;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** 503: others were changing the same each time that it was tried. Nothing of it was done. */
public final class TransactionConflict extends RetryLater {
  private static final Duration SOON = Duration.ofSeconds(1);

  TransactionConflict() {
    super(
        503,
        "transactionConflict",
        "Other requests were changing the same things, and this one gave way to them; nothing of it"
            + " was done.",
        SOON,
        Map.of());
  }
}
