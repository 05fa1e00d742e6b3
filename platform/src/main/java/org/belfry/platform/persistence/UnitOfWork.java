package org.belfry.platform.persistence;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/**
 * A transaction for work that no request brings: of timers, of starts and of managed threads.
 *
 * <p>{@code @Transactional} alone is not enough there. Payara enlists a connection in the
 * transaction of the component that is being called, and only containers of requests and of
 * container-managed enterprise beans tell that component of its transaction; elsewhere every
 * statement would commit by itself. Use cases that are {@code @Transactional} join this one.
 */
@Stateless
public class UnitOfWork {
  @Inject private Jdbi jdbi;

  /**
   * Does work in one transaction.
   *
   * @throws jakarta.ejb.EJBException around what the work threw, after the transaction was rolled
   *     back; application exceptions come as they are
   */
  public <T> T call(Supplier<T> work) {
    return work.get();
  }

  /** The same without a result. */
  public void run(Runnable work) {
    work.run();
  }

  /** The same for the first work at a start, of which the transaction may rest for long. */
  public <T> T callUnhurried(Supplier<T> work) {
    try {
      jdbi.useHandle(handle -> UnhurriedTransactions.takeTime(handle.getConnection()));
    } catch (SQLException failure) {
      throw new IllegalStateException("The database does not let a start take its time.", failure);
    }
    return work.get();
  }

  /** The same without a result. */
  public void runUnhurried(Runnable work) {
    callUnhurried(
        () -> {
          work.run();
          return true;
        });
  }
}
