package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;

/**
 * Signs of the dispatcher's life. Health checks are asked while the application still starts, when
 * beans that need its resources cannot be made; this one needs nothing.
 */
@ApplicationScoped
class Pulse {
  private volatile Instant lastRound = Instant.EPOCH;
  private volatile List<Thread> threads = List.of();

  void beat(Instant now) {
    lastRound = now;
  }

  /** When the dispatcher last finished a round. */
  Instant lastRound() {
    return lastRound;
  }

  /** Whether it has finished one at all, and with it the start. */
  boolean hasBegun() {
    return lastRound.isAfter(Instant.EPOCH);
  }

  void watch(List<Thread> running) {
    threads = List.copyOf(running);
  }

  /** Whether none of the threads has ended. */
  boolean isAlive() {
    return threads.stream().allMatch(Thread::isAlive);
  }
}
