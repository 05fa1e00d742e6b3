package org.belfry.platform.identity.user;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/** Lets a few hash at a time, and a few more wait for their turn; the rest is sent away at once. */
final class HashingTurns {
  static final int MAX_WAITING = 16;

  private final Semaphore admissions;
  private final Semaphore turns;

  HashingTurns(int atOnce) {
    admissions = new Semaphore(atOnce + MAX_WAITING);
    turns = new Semaphore(atOnce, true);
  }

  /**
   * @throws HashingBusy if too many wait already
   */
  <T> T take(Supplier<T> hashing) {
    if (!admissions.tryAcquire()) {
      throw new HashingBusy();
    }
    try {
      turns.acquireUninterruptibly();
      try {
        return hashing.get();
      } finally {
        turns.release();
      }
    } finally {
      admissions.release();
    }
  }
}
