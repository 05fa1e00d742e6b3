package org.belfry.bench.subject;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Lets everything that is published fall due at one moment: a trigger on the queue of one
 * PostgreSQL database sets it. So jobs are persisted first and delivered then, as those of other
 * job queues are.
 */
public final class DueMoment implements AutoCloseable {
  private static final String TRIGGER =
      """
      CREATE TABLE bench_due (moment TIMESTAMP WITH TIME ZONE);
      CREATE FUNCTION bench_due() RETURNS trigger AS $$
      BEGIN
        NEW.due_at := COALESCE((SELECT moment FROM bench_due), NEW.due_at);
        RETURN NEW;
      END $$ LANGUAGE plpgsql;
      CREATE TRIGGER bench_due BEFORE INSERT ON hook_pending
      FOR EACH ROW WHEN (NEW.due_at IS NOT NULL) EXECUTE FUNCTION bench_due();
      INSERT INTO bench_due VALUES (NULL);
      """;

  private final Connection connection;

  public DueMoment(String databaseUrl) throws SQLException {
    connection = PostgreSql.open(databaseUrl);
    try (Statement statement = connection.createStatement()) {
      statement.execute(TRIGGER);
    }
  }

  /** From now on, everything falls due then. */
  public void set(Instant moment) throws SQLException {
    update(OffsetDateTime.ofInstant(moment, ZoneOffset.UTC));
  }

  /** From now on, everything falls due as it would anyway. */
  public void clear() throws SQLException {
    update(null);
  }

  private void update(@Nullable OffsetDateTime moment) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("UPDATE bench_due SET moment = ?")) {
      update.setObject(1, moment, Types.TIMESTAMP_WITH_TIMEZONE);
      update.executeUpdate();
    }
  }

  /** How many deliveries are not done. */
  public long queued() throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet count =
            statement.executeQuery("SELECT COUNT(*) FROM hook_pending WHERE lane >= 0")) {
      count.next();
      return count.getLong(1);
    }
  }

  @Override
  public void close() throws SQLException {
    connection.close();
  }
}
