package org.belfry.platform.persistence.transaction;

import java.util.List;
import java.util.function.Consumer;

/** The transaction of the present thread, if it is in one. */
public interface PresentTransaction {
  /** Whether there is one, even if it can only be rolled back. */
  boolean exists();

  /**
   * Puts something off until just before the commit, when all that was put off for the same work is
   * done together, in the order in which it came. What that work throws rolls the transaction back,
   * and is the cause of what whoever commits it gets. Without an active transaction, or if its
   * commit has come so far already, it is done at once.
   *
   * @param some what is to be worked on
   * @param work the same object for all that belongs together; its statements are of this
   *     transaction
   */
  <T> void beforeCommit(List<T> some, Consumer<List<T>> work);

  /**
   * Does something once the transaction is committed, and never if it is rolled back; at once
   * without an active transaction. Unlike observers of the phase {@code AFTER_SUCCESS}, work before
   * the commit may use it, too: servers need not take a synchronization any more then.
   *
   * @param work quick, and without statements
   */
  void afterCommit(Runnable work);
}
