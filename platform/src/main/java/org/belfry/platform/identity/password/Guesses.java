package org.belfry.platform.identity.password;

import java.time.Duration;
import java.time.Instant;

/**
 * Wrong passwords that came in a row. A few cost nothing, as people mistype; each further one
 * doubles the wait before the next.
 *
 * @param made how many proved wrong
 * @param pending how many are being judged at this moment
 * @param openAt from when on another may come
 */
record Guesses(int made, int pending, Instant openAt) {
  static final Guesses NONE = new Guesses(0, 0, Instant.EPOCH);
  static final int FREE = 5;
  static final Duration FIRST_WAIT = Duration.ofSeconds(10);
  static final Duration LONGEST_WAIT = Duration.ofMinutes(15);

  /** After so long without another one they are forgotten. */
  static final Duration MEMORY = Duration.ofHours(1);

  private static final Duration VERDICT = Duration.ofSeconds(1);

  /**
   * One more is to be judged.
   *
   * @throws TooManyGuesses if it comes too soon
   */
  Guesses begun(Instant now) {
    requireOpen(now);
    return new Guesses(made, pending + 1, openAt);
  }

  /** One of the pending proved wrong. */
  Guesses wrong(Instant now) {
    return ended().counted(now);
  }

  /** A wrong one that did not have to be judged, as it came before. */
  Guesses counted(Instant now) {
    int count = made == Integer.MAX_VALUE ? made : made + 1;
    return new Guesses(count, pending, now.plus(waitAfter(count)));
  }

  /** One of the pending proved right: nobody is guessing. */
  Guesses right() {
    return new Guesses(0, Math.max(0, pending - 1), Instant.EPOCH);
  }

  /** One of the pending was not judged. */
  Guesses ended() {
    return new Guesses(made, Math.max(0, pending - 1), openAt);
  }

  /**
   * Those that are pending may all prove wrong, so that many that come at once are no more than as
   * many that come one by one. If only what is known to be right came through meanwhile, every
   * refusal would tell of another guess that it is wrong, and none of them would count.
   *
   * @throws TooManyGuesses if none may come now, not even one that is known to be right or wrong
   */
  void requireOpen(Instant now) {
    if (now.isBefore(openAt)) {
      throw new TooManyGuesses(Duration.between(now, openAt));
    }
    if (pending > 0 && made + pending >= FREE) {
      throw new TooManyGuesses(VERDICT);
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
