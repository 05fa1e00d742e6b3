package org.belfry.bench.load;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** Waits for what cannot announce itself. */
public final class Patience {
  private static final Duration PAUSE = Duration.ofMillis(5);

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
    return until(what, longest, PAUSE, condition);
  }

  /** The same for a condition that costs something to look at. */
  public static long until(String what, Duration longest, Duration pause, Condition condition)
      throws Exception {
    long end = System.nanoTime() + longest.toNanos();
    while (!condition.holds()) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("Not within " + longest + ": " + what);
      }
      LockSupport.parkNanos(pause.toNanos());
    }
    return System.nanoTime();
  }
}
