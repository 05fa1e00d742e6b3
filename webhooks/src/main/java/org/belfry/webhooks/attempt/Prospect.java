package org.belfry.webhooks.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is to be expected of a notification that waits to be pushed.
 *
 * @param nextAttemptAt when it is due; null while it waits for its endpoint to be mended
 * @param lastFailure what its last attempt came to, if there was one
 */
public record Prospect(@Nullable Instant nextAttemptAt, @Nullable FailureCause lastFailure) {
  /** Of one that has left the queue meanwhile. */
  public static final Prospect NONE = new Prospect(null, null);

  /** Differs between any two that are printed differently. */
  public String revision() {
    return nextAttemptAt == null
        ? "parked"
        : nextAttemptAt.getEpochSecond() + "." + nextAttemptAt.getNano();
  }
}
