package org.belfry.webhooks.delivery.completion;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import org.belfry.platform.bean.Component;
import org.belfry.platform.limit.Throttle;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;

/**
 * What came of attempts and is not yet written. Whoever takes some gets what is there at once when
 * little is going on; the more is, the longer he waits for a good batch, some milliseconds at most,
 * as a statement costs nearly the same for one row as for a hundred. Bounded by how much a node
 * holds.
 */
@Component
public class EndedAttempts {
  private static final int GOOD_BATCH = 400;
  private static final int MAX_BATCH = 1000;
  private static final long LONGEST_WAIT = TimeUnit.SECONDS.toNanos(1);
  private static final long LINGER = TimeUnit.MILLISECONDS.toNanos(20);

  /** After each batch, so that the next one is more than one where many end one by one. */
  private static final Duration GATHERING = Duration.ofMillis(8);

  private final Deque<EndedAttempt> attempts = new ArrayDeque<>();
  private final BooleanSupplier busy;
  private final Throttle gathering = new Throttle(GATHERING);
  private boolean isClosed;
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition some = lock.newCondition();
  private final Condition many = lock.newCondition();

  /** One collects at a time, so that two do not halve each other's batches. */
  private final ReentrantLock collecting = new ReentrantLock();

  @Inject
  public EndedAttempts(EndpointLimiters limiters) {
    this(limiters::isBusy);
  }

  /**
   * @param busy whether so much is under way that a batch fills up soon
   */
  EndedAttempts(BooleanSupplier busy) {
    this.busy = busy;
  }

  public void add(EndedAttempt attempt) {
    addAll(List.of(attempt));
  }

  public void addAll(Collection<EndedAttempt> more) {
    lock.lock();
    try {
      attempts.addAll(more);
      some.signal();
      if (attempts.size() >= GOOD_BATCH) {
        many.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  /** Nobody waits here any more. */
  public void close() {
    lock.lock();
    try {
      isClosed = true;
      some.signalAll();
      many.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits for some, at most a second; gives them in the order in which they ended. */
  public List<EndedAttempt> take() throws InterruptedException {
    collecting.lockInterruptibly();
    try {
      lock.lockInterruptibly();
      try {
        return collect();
      } finally {
        lock.unlock();
      }
    } finally {
      collecting.unlock();
    }
  }

  private List<EndedAttempt> collect() throws InterruptedException {
    await(some, 1, LONGEST_WAIT);
    if (!attempts.isEmpty()) {
      await(many, GOOD_BATCH, busy.getAsBoolean() ? LINGER : gathering.left().toNanos());
    }
    gathering.begin();
    List<EndedAttempt> batch = new ArrayList<>();
    while (!attempts.isEmpty() && batch.size() < MAX_BATCH) {
      batch.add(attempts.remove());
    }
    return batch;
  }

  private void await(Condition condition, int count, long longest) throws InterruptedException {
    long left = longest;
    while (!isClosed && attempts.size() < count && left > 0) {
      left = condition.awaitNanos(left);
    }
  }
}
