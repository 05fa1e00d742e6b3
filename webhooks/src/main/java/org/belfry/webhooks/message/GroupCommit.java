package org.belfry.webhooks.message;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lets items that come at the same time share a transaction. One at a time is under way, and
 * whatever comes meanwhile goes together in the next one; but nothing waits for a slow one longer
 * than it has patience, nor for company when nothing is under way.
 *
 * @param <T> an item
 * @param <R> what comes of one
 */
final class GroupCommit<T, R> {
  private final Duration patience;
  private final int largest;
  private final Function<List<T>, List<R>> work;
  private final Predicate<RuntimeException> isNoItemsFault;

  private final Lock lock = new ReentrantLock();
  private final Deque<Member> waiting = new ArrayDeque<>();
  private int underWay;
  private long lastBegan;

  /**
   * @param patience after so long a transaction that is under way keeps nothing waiting any more
   * @param largest so many items together at most
   * @param work stores items in one transaction and tells what came of each, in their order; from
   *     any of the threads that wait
   * @param isNoItemsFault whether a failure would be the same for each of them alone
   */
  GroupCommit(
      Duration patience,
      int largest,
      Function<List<T>, List<R>> work,
      Predicate<RuntimeException> isNoItemsFault) {
    this.patience = patience;
    this.largest = largest;
    this.work = work;
    this.isNoItemsFault = isNoItemsFault;
  }

  /** Returns, or throws, as if the item had come alone; it is committed then. */
  R commit(T item) {
    Member me = new Member(item);
    List<Member> group = gather(me);
    if (!group.isEmpty()) {
      lead(group);
    }
    return me.result();
  }

  /** Waits; returns those whom this thread is to commit, nobody if another one has done it. */
  private List<Member> gather(Member me) {
    lock.lock();
    try {
      waiting.add(me);
      awaitTurn(me);
      if (me.isDone) {
        return List.of();
      }
      underWay++;
      lastBegan = System.nanoTime();
      List<Member> group =
          Stream.generate(waiting::remove).limit(Math.min(largest, waiting.size())).toList();
      // It waits for this transaction from now on.
      wakeNext();
      return group;
    } finally {
      lock.unlock();
    }
  }

  /** Whoever is interrupted meanwhile still needs to know whether the item was committed. */
  private void awaitTurn(Member me) {
    boolean wasInterrupted = false;
    while (!me.isDone && !(waiting.peek() == me && left() <= 0)) {
      try {
        if (waiting.peek() == me) {
          me.changed.awaitNanos(left());
        } else {
          me.changed.await();
        }
      } catch (InterruptedException later) {
        wasInterrupted = true;
      }
    }
    if (wasInterrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** Nanoseconds until the next transaction may begin. */
  private long left() {
    return underWay == 0 ? 0 : patience.toNanos() - (System.nanoTime() - lastBegan);
  }

  private void lead(List<Member> group) {
    try {
      List<R> results = work.apply(group.stream().map(member -> member.item).toList());
      IntStream.range(0, group.size()).forEach(i -> group.get(i).result = results.get(i));
    } catch (RuntimeException failure) {
      boolean alone = group.size() > 1 && !isNoItemsFault.test(failure);
      group.forEach(member -> member.fail(failure, alone));
    } finally {
      lock.lock();
      try {
        underWay--;
        group.forEach(Member::end);
        wakeNext();
      } finally {
        lock.unlock();
      }
    }
  }

  private void wakeNext() {
    Member next = waiting.peek();
    if (next != null) {
      next.changed.signal();
    }
  }

  /** An item and the thread that waits for it. */
  private final class Member {
    private final T item;
    private final Condition changed = lock.newCondition();
    private @Nullable R result;
    private @Nullable RuntimeException failure;
    private boolean isToBeRepeated;
    private boolean isDone;

    Member(T item) {
      this.item = item;
    }

    void fail(RuntimeException why, boolean repeat) {
      failure = why;
      isToBeRepeated = repeat;
    }

    void end() {
      isDone = true;
      changed.signal();
    }

    /** What one has done wrong, the others need not pay for: each is tried by itself. */
    R result() {
      if (isToBeRepeated) {
        return work.apply(List.of(item)).get(0);
      }
      if (failure != null) {
        throw failure;
      }
      if (result == null) {
        throw new IllegalStateException("The thread that should have committed this has died.");
      }
      return result;
    }
  }
}
