package org.belfry.platform.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TransactionConnectionsTest {
  private final Map<Object, Object> resources = new HashMap<>();
  private final List<Synchronization> synchronizations = new ArrayList<>();
  private int status = Status.STATUS_NO_TRANSACTION;
  private TransactionConnections connections;

  @BeforeEach
  void open() {
    connections = new TransactionConnections(dataSource(), registry());
  }

  @Test
  void statementsOfATransactionShareAConnectionUntilItsEnd() throws SQLException {
    status = Status.STATUS_ACTIVE;
    Connection first = connections.openConnection();
    connections.closeConnection(first);
    Connection second = connections.openConnection();
    connections.closeConnection(second);

    assertThat(second).isSameAs(first);
    assertThat(first.isClosed()).isFalse();
    synchronizations.forEach(Synchronization::beforeCompletion);
    assertThat(first.isClosed()).isTrue();
    assertThat(synchronizations).hasSize(1);
  }

  @Test
  void aRollbackClosesItToo() throws SQLException {
    status = Status.STATUS_ACTIVE;
    Connection held = connections.openConnection();
    connections.closeConnection(held);

    status = Status.STATUS_ROLLEDBACK;
    synchronizations.forEach(synchronization -> synchronization.afterCompletion(status));

    assertThat(held.isClosed()).isTrue();
  }

  @Test
  void whoComesAfterItWasClosedGetsAnother() throws SQLException {
    status = Status.STATUS_ACTIVE;
    Connection held = connections.openConnection();
    synchronizations.forEach(Synchronization::beforeCompletion);

    assertThat(connections.openConnection()).isNotSameAs(held);
  }

  @Test
  void outsideOfTransactionsEachStatementHasItsOwn() throws SQLException {
    Connection connection = connections.openConnection();
    connections.closeConnection(connection);

    assertThat(connection.isClosed()).isTrue();
    assertThat(synchronizations).isEmpty();
  }

  private TransactionSynchronizationRegistry registry() {
    return fake(
        TransactionSynchronizationRegistry.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getTransactionStatus" -> status;
              case "getResource" -> resources.get(arguments[0]);
              case "putResource" -> resources.put(arguments[0], arguments[1]);
              case "registerInterposedSynchronization" ->
                  synchronizations.add((Synchronization) arguments[0]);
              default -> throw new UnsupportedOperationException(method.getName());
            });
  }

  private static DataSource dataSource() {
    return fake(DataSource.class, (proxy, method, arguments) -> connection());
  }

  /** One that can only be closed. */
  private static Connection connection() {
    AtomicBoolean closed = new AtomicBoolean();
    return fake(
        Connection.class,
        (proxy, method, arguments) ->
            method.getName().equals("close") ? closed.getAndSet(true) : closed.get());
  }

  private static <T> T fake(Class<T> type, InvocationHandler handler) {
    return type.cast(
        Proxy.newProxyInstance(
            TransactionConnectionsTest.class.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
