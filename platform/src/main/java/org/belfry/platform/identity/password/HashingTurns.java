package org.belfry.platform.identity.password;

import java.util.ArrayDeque;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a few hash at a time, and of each {@link HashingPriority} a few more wait for their turn,
 * the better one first; the rest is sent away at once.
 */
final class HashingTurns {
  static final int MAX_WAITING = 16;

  private final Map<HashingPriority, Queue<Semaphore>> waiting =
      new EnumMap<>(HashingPriority.class);
  private int free;

  HashingTurns(int atOnce) {
    free = atOnce;
    for (HashingPriority priority : HashingPriority.values()) {
      waiting.put(priority, new ArrayDeque<>(MAX_WAITING));
    }
  }

  /**
   * @throws HashingBusy if too many wait already
   */
  <T> T take(HashingPriority priority, Supplier<T> hashing) {
    queue(priority).acquireUninterruptibly();
    try {
      return hashing.get();
    } finally {
      pass();
    }
  }

  private synchronized Semaphore queue(HashingPriority priority) {
    if (free > 0) {
      free--;
      return new Semaphore(1);
    }
    Queue<Semaphore> same = Objects.requireNonNull(waiting.get(priority));
    if (same.size() >= MAX_WAITING) {
      throw new HashingBusy();
    }
    Semaphore turn = new Semaphore(0);
    same.add(turn);
    return turn;
  }

  private synchronized void pass() {
    for (Queue<Semaphore> same : waiting.values()) {
      Semaphore next = same.poll();
      if (next != null) {
        next.release();
        return;
      }
    }
    free++;
  }
}
