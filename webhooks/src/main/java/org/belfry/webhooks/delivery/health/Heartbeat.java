package org.belfry.webhooks.delivery.health;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.problem.Causes;
import org.jspecify.annotations.Nullable;

/**
 * Signs of the dispatcher's life. Health checks are asked while the application still starts, when
 * beans that need its resources cannot be made; this one needs nothing.
 */
@ApplicationScoped
public class Heartbeat {
  private volatile boolean begun;
  private volatile boolean ending;
  private volatile @Nullable String fault;

  /** By the timer that nobody sets. */
  private volatile long lastRound = System.nanoTime();

  private volatile List<Thread> threads = List.of();

  /** A round is done; each asks the database for what is due. */
  public void beat() {
    lastRound = System.nanoTime();
    fault = null;
    begun = true;
  }

  /** A round has failed. What is told of it says nothing of statements. */
  public void miss(Throwable failure) {
    fault = String.valueOf(Causes.root(failure).getMessage());
  }

  /** Whether it has finished a round at all, and with it the start. */
  public boolean hasBegun() {
    return begun;
  }

  /** From now on nothing more is sent. */
  public void end() {
    ending = true;
  }

  public boolean isEnding() {
    return ending;
  }

  /** Since the dispatcher last finished a round. */
  public Duration silence() {
    return Duration.ofNanos(System.nanoTime() - lastRound);
  }

  /** Why the last round failed, if it did. */
  public Optional<String> fault() {
    return Optional.ofNullable(fault);
  }

  public void watch(List<Thread> running) {
    threads = List.copyOf(running);
  }

  /** Whether none of the threads has ended. */
  public boolean isAlive() {
    return threads.stream().allMatch(Thread::isAlive);
  }
}
