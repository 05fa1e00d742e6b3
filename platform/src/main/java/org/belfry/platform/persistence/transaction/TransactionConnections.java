package org.belfry.platform.persistence.transaction;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives all statements of a transaction the same connection, does with it what was put off until
 * the commit, and closes it before the transaction ends. To ask the server's pool with each
 * statement costs nearly as much as a short statement.
 *
 * <p>A transaction has one synchronization for all of that. It is registered while work is still
 * being done: not every server takes another one once it has begun to call them.
 */
public final class TransactionConnections implements ConnectionFactory, PresentTransaction {
  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transactions;

  public TransactionConnections(
      DataSource dataSource, TransactionSynchronizationRegistry transactions) {
    this.dataSource = dataSource;
    this.transactions = transactions;
  }

  @Override
  public Connection openConnection() throws SQLException {
    return isActive() ? ending().connection() : dataSource.getConnection();
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    @Nullable Ending ending = isActive() ? (Ending) transactions.getResource(this) : null;
    if (ending == null || ending.held != connection) {
      connection.close();
    }
  }

  @Override
  public boolean exists() {
    return transactions.getTransactionStatus() != Status.STATUS_NO_TRANSACTION;
  }

  /**
   * {@inheritDoc}
   *
   * <p>The connection is taken now, as servers enlist it in the transaction of the component that
   * is being called, which need not know of it any more when it commits.
   */
  @Override
  public <T> void beforeCommit(List<T> some, Consumer<List<T>> work) {
    @Nullable Ending ending = isActive() ? ending() : null;
    if (ending == null || ending.late.isDone()) {
      work.accept(some);
    } else {
      ending.hold();
      ending.late.add(some, work);
    }
  }

  @Override
  public void afterCommit(Runnable work) {
    if (isActive()) {
      ending().late.addAfterwards(work);
    } else {
      work.run();
    }
  }

  private Ending ending() {
    @Nullable Ending known = (Ending) transactions.getResource(this);
    return known == null ? begin() : known;
  }

  private Ending begin() {
    Ending ending = new Ending();
    transactions.putResource(this, ending);
    transactions.registerInterposedSynchronization(ending);
    return ending;
  }

  private boolean isActive() {
    return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  /** A transaction that is rolled back ends without {@code beforeCompletion}. */
  private final class Ending implements Synchronization {
    private final LateWork late = new LateWork();
    private @Nullable Connection held;

    /** The one that is held; who comes after its end gets one of their own. */
    Connection connection() throws SQLException {
      if (held != null && !held.isClosed()) {
        return held;
      }
      Connection connection = dataSource.getConnection();
      if (!late.isDone()) {
        held = connection;
      }
      return connection;
    }

    @SuppressWarnings("MustBeClosedChecker") // The end of the transaction does.
    void hold() {
      try {
        var unused = connection();
      } catch (SQLException failure) {
        throw new ConnectionException(failure);
      }
    }

    @Override
    public void beforeCompletion() {
      late.run();
      close();
    }

    @Override
    public void afterCompletion(int status) {
      close();
      if (status == Status.STATUS_COMMITTED) {
        late.runAfterwards();
      }
    }

    private void close() {
      try {
        if (held != null) {
          held.close();
        }
      } catch (SQLException failure) {
        throw new CloseException("The connection of a transaction could not be closed", failure);
      }
    }
  }
}
