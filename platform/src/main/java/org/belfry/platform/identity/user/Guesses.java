package org.belfry.platform.identity.user;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords that came in a row. A few cost nothing, as people mistype; each further one
 * doubles the wait before the next.
 *
 * @param openAt from when on another may come
 */
record Guesses(int made, Instant openAt) {
  static final Guesses NONE = new Guesses(0, Instant.EPOCH);
  static final int FREE = 5;
  static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** After so long without another one they are forgotten. */
  static final Duration MEMORY = Duration.ofHours(1);

  /**
   * One more.
   *
   * @throws TooManyGuesses if it comes too soon
   */
  Guesses another(Instant now) {
    requireOpen(now);
    return new Guesses(made + 1, now.plus(waitAfter(made + 1)));
  }

  /**
   * @throws TooManyGuesses if none may come now
   */
  void requireOpen(Instant now) {
    if (now.isBefore(openAt)) {
      throw new TooManyGuesses(Duration.between(now, openAt));
    }
  }

  private static Duration waitAfter(int count) {
    Duration wait = count < FREE ? Duration.ZERO : FIRST_WAIT;
    for (int i = FREE; i < count && wait.compareTo(LONGEST_WAIT) < 0; i++) {
      wait = wait.multipliedBy(2);
    }
    return wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
  }
}
