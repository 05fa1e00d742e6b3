package org.belfry.platform.persistence.transaction;

import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Jdbi;

/**
 * A transaction for work that no request brings: of timers, of starts and of managed threads.
 *
 * <p>{@code @Transactional} alone is not enough there. Payara enlists a connection in the
 * transaction of the component that is being called, and only containers of requests and of
 * container-managed enterprise beans tell that component of its transaction; elsewhere every
 * statement would commit by itself. Use cases that are {@code @Transactional} join this one.
 */
@Component
public class Transactions {
  private final ContainerTransaction transaction;
  private final TransactionRetry retry;
  private final Jdbi jdbi;

  @Inject
  Transactions(ContainerTransaction transaction, TransactionRetry retry, Jdbi jdbi) {
    this.transaction = transaction;
    this.retry = retry;
    this.jdbi = jdbi;
  }

  /**
   * Does work in one transaction, and again if that gave way to others.
   *
   * @param work changes nothing but the database
   * @throws jakarta.ejb.EJBException around what the work threw, after the transaction was rolled
   *     back; application exceptions come as they are
   */
  public <T> T call(Supplier<T> work) {
    return retry.of(() -> transaction.call(work));
  }

  /** The same without a result. */
  public void run(Runnable work) {
    boolean unused = call(withResult(work));
  }

  /** The same for the first work at a start, of which the transaction may rest for long. */
  public <T> T callUnhurried(Supplier<T> work) {
    return call(
        () -> {
          takeTime();
          return work.get();
        });
  }

  /** The same without a result. */
  public void runUnhurried(Runnable work) {
    boolean unused = callUnhurried(withResult(work));
  }

  /** Does work in one transaction, once: for work that also changes what is not in the database. */
  public <T> T callOnce(Supplier<T> work) {
    return transaction.call(work);
  }

  private void takeTime() {
    try {
      jdbi.useHandle(handle -> UnhurriedTransactions.takeTime(handle.getConnection()));
    } catch (SQLException failure) {
      throw new IllegalStateException("The database does not let a start take its time.", failure);
    }
  }

  private static Supplier<Boolean> withResult(Runnable work) {
    return () -> {
      work.run();
      return true;
    };
  }
}
