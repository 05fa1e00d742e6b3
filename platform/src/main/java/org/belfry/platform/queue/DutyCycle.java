package org.belfry.platform.queue;

import java.time.Duration;

/**
 * Lets something that may have to walk over much be done so seldom that it takes a twentieth of the
 * time at most, whatever becomes of the clock. Not safe for threads.
 */
public final class DutyCycle {
  private static final int PART = 20;

  private final long least;
  private long pause;
  private long last;
  private long end;

  /**
   * @param least the shortest pause; it is due at first
   */
  public DutyCycle(Duration least) {
    this.least = least.toNanos();
    this.end = System.nanoTime();
  }

  public boolean isDue() {
    return left().isZero();
  }

  /** How long it is to wait; zero if it is due. */
  public Duration left() {
    return Duration.ofNanos(Math.max(0, pause - (System.nanoTime() - end)));
  }

  /** It was done, and took so long. */
  public void took(Duration time) {
    // One slow one alone has waited for something else.
    pause = Math.max(least, PART * Math.min(last, time.toNanos()));
    last = time.toNanos();
    end = System.nanoTime();
  }
}
