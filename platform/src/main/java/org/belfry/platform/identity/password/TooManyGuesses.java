package org.belfry.platform.identity.password;

import java.time.Duration;
import java.util.Map;
import org.belfry.platform.problem.RetryLater;

/** 429: several wrong passwords came for a user from the same address. */
final class TooManyGuesses extends RetryLater {
  TooManyGuesses(Duration wait) {
    super(
        429,
        "tooManyWrongPasswords",
        "Too many wrong passwords came for this user from your address.",
        wait,
        Map.of());
  }
}
