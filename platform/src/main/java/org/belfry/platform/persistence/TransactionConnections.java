package org.belfry.platform.persistence;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jdbi.v3.core.CloseException;
import org.jdbi.v3.core.ConnectionFactory;
import org.jspecify.annotations.Nullable;

/**
 * Gives all statements of a transaction the same connection, and closes it before the transaction
 * ends. To ask the server's pool with each statement costs nearly as much as a short statement.
 */
final class TransactionConnections implements ConnectionFactory {
  private final DataSource dataSource;
  private final TransactionSynchronizationRegistry transactions;

  TransactionConnections(DataSource dataSource, TransactionSynchronizationRegistry transactions) {
    this.dataSource = dataSource;
    this.transactions = transactions;
  }

  @Override
  public Connection openConnection() throws SQLException {
    @Nullable Held held = held();
    if (held != null && !held.connection().isClosed()) {
      return held.connection();
    }
    Connection connection = dataSource.getConnection();
    if (isActive()) {
      hold(connection);
    }
    return connection;
  }

  @Override
  public void closeConnection(Connection connection) throws SQLException {
    @Nullable Held held = held();
    if (held == null || held.connection() != connection) {
      connection.close();
    }
  }

  private @Nullable Held held() {
    return isActive() ? (Held) transactions.getResource(this) : null;
  }

  private void hold(Connection connection) {
    Held held = new Held(connection);
    transactions.putResource(this, held);
    transactions.registerInterposedSynchronization(held);
  }

  private boolean isActive() {
    return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  /** A transaction that is rolled back ends without {@code beforeCompletion}. */
  private record Held(Connection connection) implements Synchronization {
    @Override
    public void beforeCompletion() {
      close();
    }

    @Override
    public void afterCompletion(int status) {
      close();
    }

    private void close() {
      try {
        connection.close();
      } catch (SQLException failure) {
        throw new CloseException("The connection of a transaction could not be closed", failure);
      }
    }
  }
}
