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
    if (left() > 0) {
      return false;
    }
    begin();
    return true;
  }

  /** Begins the pause again. */
  void begin() {
    last = System.nanoTime();
  }

  /** Nanoseconds that are left of the pause; none or less if it is time. */
  long left() {
    return pause - (System.nanoTime() - last);
  }
}
