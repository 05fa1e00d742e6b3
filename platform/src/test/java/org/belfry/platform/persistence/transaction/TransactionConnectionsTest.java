package org.belfry.platform.persistence.transaction;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TransactionConnectionsTest {
  private final Map<Object, Object> resources = new HashMap<>();
  private final List<Synchronization> synchronizations = new ArrayList<>();
  private final List<Connection> opened = new ArrayList<>();
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

  @Test
  void whatWasPutOffIsDoneTogetherBeforeTheConnectionIsClosed() throws SQLException {
    status = Status.STATUS_ACTIVE;
    List<List<Integer>> done = new ArrayList<>();
    List<Connection> used = new ArrayList<>();
    Consumer<List<Integer>> work =
        some -> {
          done.add(List.copyOf(some));
          used.add(use());
        };
    connections.beforeCommit(List.of(1, 2), work);
    Connection first = use();
    connections.beforeCommit(List.of(3), work);
    assertThat(done).isEmpty();

    complete();

    assertThat(done).containsExactly(List.of(1, 2, 3));
    assertThat(used).containsExactly(first);
    assertThat(first.isClosed()).isTrue();
    assertThat(synchronizations).hasSize(1);
  }

  /** Servers enlist connections while a component is called, not while it commits. */
  @Test
  void whoPutsSomethingOffHasAConnectionFromThenOn() {
    status = Status.STATUS_ACTIVE;

    connections.beforeCommit(List.of(1), some -> {});

    assertThat(opened).hasSize(1);
    complete();
    assertThat(opened).hasSize(1);
  }

  @Test
  void nothingIsLostThatIsPutOffLate() {
    status = Status.STATUS_ACTIVE;
    List<String> done = new ArrayList<>();
    Consumer<List<String>> other = done::addAll;
    connections.beforeCommit(
        List.of("first"),
        some -> {
          connections.beforeCommit(List.of("meanwhile"), other);
          done.addAll(some);
        });

    complete();
    connections.beforeCommit(List.of("afterwards"), other);

    assertThat(done).containsExactly("first", "meanwhile", "afterwards");
    assertThat(synchronizations).hasSize(1);
  }

  @Test
  void outsideOfTransactionsNothingIsPutOff() {
    List<String> done = new ArrayList<>();

    connections.beforeCommit(List.of("before"), done::addAll);
    connections.afterCommit(() -> done.add("after"));

    assertThat(done).containsExactly("before", "after");
    assertThat(synchronizations).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({Status.STATUS_COMMITTED + ", true", Status.STATUS_ROLLEDBACK + ", false"})
  void whatFollowsACommitFollowsNothingElse(int end, boolean isCommitted) {
    status = Status.STATUS_ACTIVE;
    AtomicBoolean followed = new AtomicBoolean();
    connections.afterCommit(() -> followed.set(true));

    complete();
    assertThat(followed.get()).isFalse();
    synchronizations.forEach(synchronization -> synchronization.afterCompletion(end));

    assertThat(followed.get()).isEqualTo(isCommitted);
  }

  @Test
  void whatFailsBeforeTheCommitIsTold() throws SQLException {
    status = Status.STATUS_ACTIVE;
    Connection held = use();
    connections.beforeCommit(
        List.of(1),
        some -> {
          throw new IllegalStateException("the inbox is full");
        });

    assertThatThrownBy(this::complete).hasMessage("the inbox is full");
    synchronizations.forEach(
        synchronization -> synchronization.afterCompletion(Status.STATUS_ROLLEDBACK));

    assertThat(held.isClosed()).isTrue();
  }

  private void complete() {
    synchronizations.forEach(Synchronization::beforeCompletion);
  }

  /** As a statement does. */
  private Connection use() {
    try {
      Connection connection = connections.openConnection();
      connections.closeConnection(connection);
      return connection;
    } catch (SQLException impossible) {
      throw new IllegalStateException(impossible);
    }
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

  private DataSource dataSource() {
    return fake(
        DataSource.class,
        (proxy, method, arguments) -> {
          Connection connection = connection();
          opened.add(connection);
          return connection;
        });
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
