package org.belfry.system.outage;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.belfry.system.Database;

/**
 * Another transaction on the same PostgreSQL that wants the inbox and the task that a request to
 * log time wants, the other way round. It never looks for deadlocks itself, so the request gives
 * way. The request writes its time when it has the task, and not yet the inbox: there it is held up
 * at a gate, until the rival waits for the task.
 */
final class Rival implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final UUID task;
  private final Connection connection;
  private final Connection gate;
  private final Connection observer;
  private final int backend;
  private final Savepoint start;

  /**
   * @param user whose inbox is locked from now on
   * @param task of that user's
   */
  Rival(Database database, int user, UUID task) throws SQLException {
    this.task = task;
    connection = open(database);
    gate = open(database);
    observer = database.connect();
    backend = number(connection, "SELECT pg_backend_pid()");
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT 1 FROM inbox_mailbox WHERE user_id = ? FOR UPDATE")) {
      lock.setInt(1, user);
      lock.executeQuery().close();
    }
    start = connection.setSavepoint();
    shutGate();
  }

  /** Returns once the request has given way; it gets no further before this is closed. */
  void winOnce() throws SQLException {
    await("the request at the gate", this::isRequestAtGate);
    CompletableFuture<Void> unused = meet();
    // Behind the request, which is there before, and ahead of its next try.
    shutGate();
  }

  /** Wins as often as the request tries. */
  void winUntil(CompletableFuture<?> answered) throws SQLException {
    await("the request at the gate", () -> answered.isDone() || isRequestAtGate());
    while (!answered.isDone()) {
      // It may have given way several times, if it was faster with the task.
      meet().join();
      shutGate();
      connection.rollback(start);
      await("another try or the answer", () -> answered.isDone() || isRequestAtGate());
    }
  }

  @Override
  public void close() throws SQLException {
    // Whatever it waits for.
    int unused = number(observer, "SELECT pg_terminate_backend(" + backend + ")::int");
    gate.close();
    connection.close();
    observer.close();
  }

  /** The request is let through when the rival waits for the task; done once that has it. */
  private CompletableFuture<Void> meet() throws SQLException {
    CompletableFuture<Void> winning = CompletableFuture.runAsync(this::lockTask);
    await("the rival for the task", this::isWaiting);
    gate.commit();
    return winning;
  }

  private void shutGate() throws SQLException {
    execute(gate, "LOCK TABLE task_time_entry IN SHARE MODE");
  }

  private void lockTask() {
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT 1 FROM task_task WHERE id = ? FOR UPDATE")) {
      lock.setObject(1, task);
      lock.executeQuery().close();
    } catch (SQLException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static void await(String what, Callable<Boolean> condition) {
    Awaitility.await(what).atMost(PATIENCE).pollInterval(Duration.ofMillis(20)).until(condition);
  }

  /** Nobody else waits for a table; who waits for the task waits for the rival's transaction. */
  private boolean isRequestAtGate() throws SQLException {
    return isSession("datname = current_database() AND wait_event = 'relation'");
  }

  private boolean isWaiting() throws SQLException {
    return isSession("pid = " + backend + " AND wait_event_type = 'Lock'");
  }

  private boolean isSession(String which) throws SQLException {
    return number(observer, "SELECT COUNT(*) FROM pg_stat_activity WHERE " + which) > 0;
  }

  private static Connection open(Database database) throws SQLException {
    Connection connection = database.connect();
    connection.setAutoCommit(false);
    execute(connection, "SET deadlock_timeout = '1h'");
    return connection;
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static int number(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery(sql)) {
      row.next();
      return row.getInt(1);
    }
  }
}
