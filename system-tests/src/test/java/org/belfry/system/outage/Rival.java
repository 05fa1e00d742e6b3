package org.belfry.system.outage;

import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.belfry.system.Database;

/**
 * Another transaction on the same PostgreSQL that wants the inbox and the task that a request
 * wants, the other way round. It never looks for deadlocks itself, so the request gives way.
 */
final class Rival implements AutoCloseable {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  /** What the request does when it has the task, and not yet the inbox. */
  private static final String HOLD_UP = "LOCK TABLE task_time_entry IN SHARE MODE";

  private final UUID task;
  private final Connection connection;
  private final Connection gate;
  private final Connection observer;
  private final Savepoint start;

  /**
   * @param user whose inbox is locked from now on
   * @param task of that user's
   */
  Rival(Database database, int user, UUID task) throws SQLException {
    this.task = task;
    connection = database.connect();
    gate = database.connect();
    observer = database.connect();
    connection.setAutoCommit(false);
    gate.setAutoCommit(false);
    execute(connection, "SET deadlock_timeout = '1h'");
    try (PreparedStatement lock =
        connection.prepareStatement("SELECT 1 FROM inbox_mailbox WHERE user_id = ? FOR UPDATE")) {
      lock.setInt(1, user);
      lock.executeQuery().close();
    }
    start = connection.setSavepoint();
    execute(gate, HOLD_UP);
  }

  /** Returns once a request that logs time has given way, and can go no further with the task. */
  void win() throws SQLException {
    awaitWaiting(1);
    CompletableFuture<Void> winning = CompletableFuture.runAsync(this::lockTask);
    awaitWaiting(2);
    gate.commit();
    winning.join();
  }

  /** Lets the request have the task again, but not yet the inbox. */
  void giveAnotherTry() throws SQLException {
    execute(gate, HOLD_UP);
    connection.rollback(start);
  }

  @Override
  public void close() throws SQLException {
    gate.close();
    connection.close();
    observer.close();
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

  private void awaitWaiting(int sessions) {
    await(sessions + " sessions that wait for locks")
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(20))
        .until(() -> waiting() == sessions);
  }

  private int waiting() throws SQLException {
    try (Statement statement = observer.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT COUNT(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'")) {
      row.next();
      return row.getInt(1);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
