package org.belfry.webhooks.delivery;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** Wakes a loop; raised while nobody waits, it ends the next wait at once. */
final class Signal {
  private final Semaphore raised = new Semaphore(0);

  void raise() {
    if (!isRaised()) {
      raised.release();
    }
  }

  boolean isRaised() {
    return raised.availablePermits() > 0;
  }

  /** Waits until it is raised, at most for {@code longest}. */
  void await(Duration longest) throws InterruptedException {
    if (raised.tryAcquire(longest.toNanos(), TimeUnit.NANOSECONDS)) {
      raised.drainPermits();
    }
  }
}
