package org.belfry.webhooks.delivery;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Keeps what is done again and again to a third of the time. What is busy makes each round longer,
 * and so the pause after it, in which more gathers for the next one; the longest pause bounds that.
 * Not safe for threads.
 */
final class Breather {
  private static final int PAUSE = 2;

  private final long longest;
  private long end = System.nanoTime();

  Breather(Duration longest) {
    this.longest = longest.toNanos();
  }

  /** Begins the pause after a round. */
  void after(Duration round) {
    end = System.nanoTime() + Math.min(PAUSE * round.toNanos(), longest);
  }

  /** What is left of the pause; nothing or less if it is over. */
  Duration left() {
    return Duration.ofNanos(end - System.nanoTime());
  }

  /** Waits until the pause is over. */
  void await() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(left().toNanos());
  }
}
