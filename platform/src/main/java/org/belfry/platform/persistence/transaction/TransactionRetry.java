package org.belfry.platform.persistence.transaction;

import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.belfry.platform.bean.Component;
import org.belfry.platform.persistence.outage.DatabaseFailure;
import org.belfry.platform.persistence.outage.DatabaseOutage;

/**
 * Repeats transactions that the database ended because others were in their way: a deadlock, or
 * changes that cannot be put into an order. It waits for nothing in between, as the other one goes
 * on meanwhile, and the locks that it has are waited for anyway.
 */
@Component
class TransactionRetry {
  static final int TRIES = 3;

  private static final Logger LOG = System.getLogger(TransactionRetry.class.getName());

  private final PresentTransaction present;

  @Inject
  TransactionRetry(PresentTransaction present) {
    this.present = present;
  }

  /**
   * Work that is a transaction, or part of the present one.
   *
   * @param <T> its result
   * @param <E> what it throws that is checked
   */
  @FunctionalInterface
  interface Work<T, E extends Exception> {
    T call() throws E;
  }

  /**
   * Does it, three times at most. What is part of a transaction is done once: whoever began that
   * repeats all of it.
   */
  <T, E extends Exception> T of(Work<T, E> work) throws E {
    if (!present.exists()) {
      for (int left = TRIES - 1; left > 0; left--) {
        try {
          return work.call();
        } catch (RuntimeException failure) {
          passOver(failure);
        }
      }
    }
    return work.call();
  }

  private static void passOver(RuntimeException failure) {
    if (!DatabaseFailure.isConflict(failure)) {
      throw failure;
    }
    LOG.log(
        Level.INFO,
        "A transaction gave way to others and is done again: {0}",
        DatabaseOutage.reason(failure));
  }
}
