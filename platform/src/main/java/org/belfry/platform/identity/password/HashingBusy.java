package org.belfry.platform.identity.password;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** 503: more passwords came at once than are checked at once. */
public final class HashingBusy extends RetryLater {
  public HashingBusy() {
    super(
        503,
        "tooManySignIns",
        "Too many passwords are being checked at this moment.",
        Duration.ofSeconds(5),
        Map.of());
  }
}
