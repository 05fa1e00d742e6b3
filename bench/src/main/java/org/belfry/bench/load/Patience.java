package org.belfry.bench.load;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Waits for what cannot announce itself. */
public final class Patience {
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(5);

  private Patience() {}

  /** Something that comes true. */
  @FunctionalInterface
  public interface Condition {
    boolean holds() throws Exception;
  }

  /**
   * Waits for a condition.
   *
   * @return the {@link System#nanoTime} at which it was seen to hold
   * @throws IllegalStateException naming {@code what} if it does not within {@code longest}
   */
  public static long until(String what, Duration longest, Condition condition) throws Exception {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not within " + longest + ": " + what);
      }
      LockSupport.parkNanos(PAUSE);
    }
    return System.nanoTime();
  }
}
