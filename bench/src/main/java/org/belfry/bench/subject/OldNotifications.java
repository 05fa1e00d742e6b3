package org.belfry.bench.subject;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.belfry.bench.load.Patience;
import org.belfry.bench.sink.Behaviour;
import org.belfry.bench.sink.Sink;

/**
 * Gives a Belfry a past. One notification of each fate is made by Belfry itself; the others are
 * copies of its rows with ids and moments of their own, a hundredth of a second apart. Of a
 * hundred, 85 were received, 10 failed, and 5 still wait to be pulled.
 */
public final class OldNotifications {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final int PER_MESSAGE = 1_000;
  private static final String FAILED = "n % 100 BETWEEN 85 AND 94";

  /** An id of version 7, made of its moment and its number. */
  private static final String FUNCTIONS =
      """
      CREATE FUNCTION bench_moment(n bigint) RETURNS timestamptz LANGUAGE sql STABLE AS $$
        SELECT date_trunc('day', now()) - interval '2 days' - n * interval '10 ms' $$;
      CREATE FUNCTION bench_id(n bigint, kind int) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT (lpad(to_hex((extract(epoch FROM bench_moment(n)) * 1000)::bigint), 12, '0')
          || '700' || kind || '8' || lpad(to_hex(n), 15, '0'))::uuid $$;
      """;

  private final Rig rig;
  private final String topic;

  public OldNotifications(Rig rig, Sink sink) throws Exception {
    this.rig = rig;
    topic = rig.hub().newTopic();
    rig.hub().subscribe(topic, 1, n -> sink.url(Behaviour.ANSWERS, n));
    rig.hub().subscribe(topic, 1, n -> sink.url(Behaviour.GONE, n));
    rig.hub().subscribeToPull(topic, 1);
    Publishers.publish(rig, topic, 1, 1);
    try (Connection connection = PostgreSql.open(rig.databaseUrl());
        Statement statement = connection.createStatement()) {
      Patience.until(
          "one of each fate",
          PATIENCE,
          () ->
              number(statement, "SELECT COUNT(*) FROM hook_received") > 0
                  && number(statement, "SELECT COUNT(*) FROM hook_failed") > 0);
      statement.execute(FUNCTIONS);
    }
  }

  /** The topic they are of. */
  public String topic() {
    return topic;
  }

  /** The subscription of those that were received. */
  public String subscription() throws SQLException {
    try (Connection connection = PostgreSql.open(rig.databaseUrl());
        Statement statement = connection.createStatement();
        ResultSet one =
            statement.executeQuery("SELECT subscription_id FROM hook_received LIMIT 1")) {
      one.next();
      return one.getString(1);
    }
  }

  /** Makes them, the oldest first, as they would have come. */
  public void make(int count) throws SQLException {
    try (Connection connection = PostgreSql.open(rig.databaseUrl());
        Statement statement = connection.createStatement()) {
      copy(
          statement, "hook_message", String.format(Locale.ROOT, "n %% %d = 0", PER_MESSAGE), count);
      copy(statement, "hook_received", "n % 100 < 85", count);
      copy(statement, "hook_failed", FAILED, count);
      copy(statement, "hook_attempt", FAILED, count);
      copy(statement, "hook_pending", "n % 100 > 94", count);
      statement.execute("VACUUM ANALYZE");
      statement.execute("CHECKPOINT");
    }
  }

  /**
   * Removes what has left the queue. PostgreSQL does so once a minute by itself, in one database
   * before the other, and lists pass over it until then.
   */
  public void vacuum() throws SQLException {
    try (Connection connection = PostgreSql.open(rig.databaseUrl());
        Statement statement = connection.createStatement()) {
      statement.execute("VACUUM hook_pending");
    }
  }

  private static void copy(Statement statement, String table, String which, int count)
      throws SQLException {
    // Not of the ballast (ADR 22).
    String model = table.equals("hook_pending") ? " WHERE message_id IS NOT NULL" : "";
    List<String> columns = new ArrayList<>();
    try (ResultSet names =
        statement.executeQuery(
            """
            SELECT column_name FROM information_schema.columns
            WHERE table_name = '%s' ORDER BY ordinal_position"""
                .formatted(table))) {
      while (names.next()) {
        columns.add(names.getString(1));
      }
    }
    statement.execute(
        String.format(
            Locale.ROOT,
            """
        INSERT INTO %1$s SELECT %2$s
        FROM generate_series(%3$d, 1, -1) n, (SELECT * FROM %1$s%5$s LIMIT 1) t WHERE %4$s""",
            table,
            String.join(", ", columns.stream().map(name -> value(table, name)).toList()),
            count,
            which,
            model));
  }

  private static String value(String table, String column) {
    return switch (column) {
      case "id" ->
          switch (table) {
            case "hook_message" -> "bench_id(n, 1)";
            case "hook_attempt" -> "bench_id(n, 2)";
            default -> "bench_id(n, 0)";
          };
      case "attempt_id" -> "bench_id(n, 2)";
      case "notification_id" -> "bench_id(n, 0)";
      case "message_id" -> String.format(Locale.ROOT, "bench_id(n - n %% %1$d, 1)", PER_MESSAGE);
      case "created_at", "updated_at", "started_at" -> "bench_moment(n)";
      default -> "t." + column;
    };
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
