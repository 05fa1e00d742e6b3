package org.belfry.webhooks.delivery;

import java.time.Duration;

/** Lets something be done so often at most, whatever becomes of the clock. Not safe for threads. */
final class Pace {
  private final long pause;
  private long last;

  Pace(Duration pause) {
    this.pause = pause.toNanos();
    this.last = System.nanoTime() - this.pause;
  }

  /** Whether it is time; if so, the pause begins again. */
  boolean isDue() {
    long now = System.nanoTime();
    if (now - last < pause) {
      return false;
    }
    last = now;
    return true;
  }
}
