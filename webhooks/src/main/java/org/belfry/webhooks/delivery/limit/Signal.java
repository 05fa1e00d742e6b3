package org.belfry.webhooks.delivery.limit;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Wakes a loop; raised while nobody waits, it ends the next wait at once. */
public final class Signal {
  private final Semaphore raised = new Semaphore(0);

  public void raise() {
    if (raised.availablePermits() == 0) {
      raised.release();
    }
  }

  /**
   * Waits until it is raised.
   *
   * @param longest tells for how long at most; not asked if it is raised already
   */
  public void await(Supplier<Duration> longest) throws InterruptedException {
    if (raised.tryAcquire() || raised.tryAcquire(longest.get().toNanos(), TimeUnit.NANOSECONDS)) {
      raised.drainPermits();
    }
  }
}
