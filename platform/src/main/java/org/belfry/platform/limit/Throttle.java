package org.belfry.platform.limit;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Lets something be done so often at most, whatever becomes of the clock: after each time there is
 * a pause, in which more gathers for the next one. Not safe for threads.
 */
public final class Throttle {
  /** What is done again and again is kept to a third of the time: who is busy pauses for longer. */
  private static final int TIMES_AS_LONG = 2;

  private final long longest;
  private long pause;
  private long begun = System.nanoTime();

  /**
   * @param pause the longest that there is; none has begun
   */
  public Throttle(Duration pause) {
    longest = pause.toNanos();
  }

  /** Whether it is time; if so, the whole pause begins again. */
  public boolean tryAcquire() {
    if (left().compareTo(Duration.ZERO) > 0) {
      return false;
    }
    begin();
    return true;
  }

  /** Begins the whole pause again. */
  public void begin() {
    begin(longest);
  }

  /** Begins a pause that is twice as long as what was done, the longest at most. */
  public void after(Duration done) {
    begin(Math.min(TIMES_AS_LONG * done.toNanos(), longest));
  }

  /** What is left of the pause; nothing or less if it is over. */
  public Duration left() {
    return Duration.ofNanos(pause - (System.nanoTime() - begun));
  }

  /** Waits until the pause is over. */
  public void await() throws InterruptedException {
    TimeUnit.NANOSECONDS.sleep(left().toNanos());
  }

  private void begin(long nanos) {
    pause = nanos;
    begun = System.nanoTime();
  }
}
