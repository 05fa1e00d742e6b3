package org.belfry.platform.trouble;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.LongSupplier;

/**
 * Something that fails again and again, perhaps in many places. The log tells once when that
 * begins, and once when it is over, however often it happens.
 */
public final class Trouble {
  /** What still fails here and there is not over. */
  private static final Duration CALM = Duration.ofMillis(1500);

  private static final Logger LOG = System.getLogger(Trouble.class.getName());

  private final String what;
  private final LongSupplier nanoTime;
  private int failures;
  private long began;
  private long last;

  /**
   * @param what does not work, and what comes of that: sentences for the operator
   */
  public Trouble(String what) {
    this(what, System::nanoTime);
  }

  Trouble(String what, LongSupplier nanoTime) {
    this.what = what;
    this.nanoTime = nanoTime;
  }

  /** It failed, for a reason that somebody will have to look for. */
  public void happened(Throwable failure) {
    if (isNews()) {
      LOG.log(Level.WARNING, what + " Belfry keeps trying.", failure);
    }
  }

  /** It failed, for a reason that a line can tell. */
  public void happened(String why) {
    if (isNews()) {
      LOG.log(Level.WARNING, what + " Belfry keeps trying. The reason: " + why);
    }
  }

  /** It worked: if it goes on doing so, the trouble is over. */
  public synchronized void worked() {
    if (failures > 0 && nanoTime.getAsLong() - last >= CALM.toNanos()) {
      LOG.log(
          Level.INFO,
          "It works again after {0} s and {1} failures: {2}",
          Duration.ofNanos(last - began).toSeconds(),
          failures,
          what);
      failures = 0;
    }
  }

  /** Whether it has begun, and is not over. */
  public synchronized boolean lasts() {
    return failures > 0;
  }

  private synchronized boolean isNews() {
    last = nanoTime.getAsLong();
    if (failures == 0) {
      began = last;
    }
    failures++;
    return failures == 1;
  }
}
