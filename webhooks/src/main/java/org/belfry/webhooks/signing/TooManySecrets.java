package org.belfry.webhooks.signing;

import java.time.Instant;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** Several secrets were replaced within a day, each of which was promised to sign for a day. */
public final class TooManySecrets extends Problem {
  TooManySecrets(Instant until) {
    super(
        409,
        "tooManySecrets",
        PreviousSecrets.MOST
            + " earlier secrets still sign, the oldest until "
            + until
            + "; so many may at a time.",
        "Use the newest secret, or replace it after that moment; ?endPrevious=true ends all before.",
        Map.of("until", until.toString()));
  }
}
