package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Signs of the dispatcher's life. Health checks are asked while the application still starts, when
 * beans that need its resources cannot be made; this one needs nothing.
 */
@ApplicationScoped
class Heartbeat {
  /** Exceptions can cause one another. */
  private static final int DEEPEST = 100;

  private volatile boolean begun;
  private volatile boolean ending;
  private volatile @Nullable String fault;

  /** By the timer that nobody sets. */
  private volatile long lastRound = System.nanoTime();

  private volatile List<Thread> threads = List.of();

  /** A round is done; each asks the database for what is due. */
  void beat() {
    lastRound = System.nanoTime();
    fault = null;
    begun = true;
  }

  /** A round has failed. What is told of it says nothing of statements. */
  void miss(Throwable failure) {
    Throwable root = failure;
    for (int depth = 0; root.getCause() != null && depth < DEEPEST; depth++) {
      root = root.getCause();
    }
    fault = String.valueOf(root.getMessage());
  }

  /** Whether it has finished a round at all, and with it the start. */
  boolean hasBegun() {
    return begun;
  }

  /** From now on nothing more is sent. */
  void end() {
    ending = true;
  }

  boolean isEnding() {
    return ending;
  }

  /** Since the dispatcher last finished a round. */
  Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastRound);
  }

  /** Why the last round failed, if it did. */
  Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  void watch(List<Thread> running) {
    threads = List.copyOf(running);
  }

  /** Whether none of the threads has ended. */
  boolean isAlive() {
    return threads.stream().allMatch(Thread::isAlive);
  }
}
