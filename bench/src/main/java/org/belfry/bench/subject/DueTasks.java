package org.belfry.bench.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;

/** Customers' tasks that all fall due at one moment, each with a callback. */
public final class DueTasks implements AutoCloseable {
  /** How many customers they belong to, in equal parts. */
  public static final int CUSTOMERS = 1_000;

  private static final int FIRST_CUSTOMER = 1_000_000;

  /** Their ids are of version 7 as Belfry's are, of a task a millisecond. */
  private static final String TASKS =
      String.format(
          Locale.ROOT,
          """
      INSERT INTO task_task (
        id, kind, owner_id, state, position, title, requires_approval, due_date, logged_s,
        created_at, updated_at)
      SELECT CAST(LPAD(TO_HEX(CAST(? AS BIGINT) + n), 12, '0') || '7'
          || SUBSTRING(REPLACE(CAST(gen_random_uuid() AS VARCHAR), '-', ''), 14) AS UUID),
        'customer', %d + n %% %d, 'created', n, 'Task ' || n, TRUE, ?, 0,
        CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
      FROM generate_series(1, ?) AS n
      """,
          FIRST_CUSTOMER,
          CUSTOMERS);

  private static final String DEADLINES =
      """
      INSERT INTO task_deadline (task_id, kind, ahead_s, due_at)
      SELECT id, 'DUE', 0, due_date FROM task_task WHERE due_date = ?
      """;

  private static final String CALLBACKS =
      """
      INSERT INTO task_callback (task_id, owner_id, event, url, method, format, created_at)
      SELECT id, owner_id, 'TASK_TIMEDOUT', ?, 'POST', 'JSON', CURRENT_TIMESTAMP
      FROM task_task WHERE due_date = ?
      """;

  private static final String LEFT =
      """
      SELECT due_at FROM task_deadline WHERE due_at >= ? AND due_at <= ?
      ORDER BY due_at FETCH FIRST 1 ROWS ONLY
      """;

  private final Connection connection;

  /** When those are due that were added last. */
  private OffsetDateTime last = OffsetDateTime.MIN;

  public DueTasks(String databaseUrl) throws SQLException {
    connection = PostgreSql.open(databaseUrl);
  }

  /** Adds tasks that are due at a moment at which none were before. */
  public void add(int count, Instant due, String callbackUrl) throws SQLException {
    OffsetDateTime moment = OffsetDateTime.ofInstant(due, ZoneOffset.UTC);
    try (PreparedStatement tasks = connection.prepareStatement(TASKS);
        PreparedStatement deadlines = connection.prepareStatement(DEADLINES);
        PreparedStatement callbacks = connection.prepareStatement(CALLBACKS);
        Statement statement = connection.createStatement()) {
      tasks.setLong(1, System.currentTimeMillis() - count);
      tasks.setObject(2, moment);
      tasks.setInt(3, count);
      tasks.executeUpdate();
      callbacks.setString(1, callbackUrl);
      callbacks.setObject(2, moment);
      callbacks.executeUpdate();
      // Last: they may be due as soon as they are there.
      deadlines.setObject(1, moment);
      deadlines.executeUpdate();
      statement.execute("ANALYZE task_task, task_deadline, task_callback");
    }
    last = moment;
  }

  /**
   * Whether one of those that were added last has not fired. What fired before is not looked at: it
   * may be dead and still there.
   */
  public boolean isAnyLeft() throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(LEFT)) {
      statement.setObject(1, last);
      statement.setObject(2, last);
      try (ResultSet left = statement.executeQuery()) {
        return left.next();
      }
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
