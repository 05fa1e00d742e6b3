package org.belfry.notifications.notification.selection;

import java.util.function.IntUnaryOperator;

/** Work on many rows in transactions of bounded size, so that no lock is held for long. */
public final class Batches {
  private static final int SIZE = 5000;

  private Batches() {}

  /**
   * Repeats work until there is less to do than it may.
   *
   * @param some does it to as many as it is told at most, in a transaction, and tells to how many
   * @return to how many in all
   */
  public static long all(IntUnaryOperator some) {
    long all = 0;
    int done;
    do {
      done = some.applyAsInt(SIZE);
      all += done;
    } while (done == SIZE);
    return all;
  }
}
