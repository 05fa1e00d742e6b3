package org.belfry.system.outage;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import org.belfry.system.Artifacts;
import org.belfry.system.Database;

/**
 * A PostgreSQL server of its own, which can be stopped and started again, behind a {@link Line}.
 */
public final class FrailDatabase implements AutoCloseable {
  private final Path directory = Artifacts.newDirectory("frail").resolve("data");
  private final Line line;
  private EmbeddedPostgres server;

  public FrailDatabase() throws IOException {
    server =
        EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false).start();
    line = new Line(server.getPort());
  }

  Database database() {
    return as("postgres");
  }

  /** The same for a role of its own, by which one sees whose connection is whose. */
  public Database database(String role) throws SQLException {
    execute("CREATE ROLE " + role + " LOGIN SUPERUSER");
    return as(role);
  }

  private Database as(String role) {
    String url = String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/postgres", line.port());
    return new Database("PostgreSQL", Map.of("belfry.db.url", url, "belfry.db.user", role));
  }

  public Line line() {
    return line;
  }

  public void stop() throws IOException {
    server.close();
  }

  public void startAgain() throws IOException {
    server =
        EmbeddedPostgres.builder()
            .setPort(server.getPort())
            .setDataDirectory(directory)
            .setCleanDataDirectory(false)
            .start();
  }

  /** Refuses everything that writes, as a standby does. */
  void setReadOnly(boolean on) throws SQLException {
    execute("ALTER SYSTEM SET default_transaction_read_only = " + on);
    execute("SELECT pg_reload_conf()");
  }

  /** Nobody else gets at this table until the connection is closed. */
  Connection lock(String table) throws SQLException {
    return lock(table, "ACCESS EXCLUSIVE");
  }

  /** The same, but it can be read. */
  public Connection lockAgainstWrites(String table) throws SQLException {
    return lock(table, "SHARE");
  }

  private Connection lock(String table, String mode) throws SQLException {
    Connection connection = server.getPostgresDatabase().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN " + mode + " MODE");
    }
    return connection;
  }

  /**
   * Whether a transaction of this role, which has one table in use and not the other, waits for a
   * third one that is locked.
   */
  public boolean isWaitingForTable(String role, String used, String unused) throws SQLException {
    return count(
            String.format(
                Locale.ROOT,
                "usename = ? AND wait_event_type = 'Lock' AND wait_event = 'relation'"
                    + " AND %s AND NOT %s",
                uses(used),
                uses(unused)),
            role)
        > 0;
  }

  private static String uses(String table) {
    return String.format(
        Locale.ROOT,
        "EXISTS (SELECT 1 FROM pg_locks WHERE pg_locks.pid = pg_stat_activity.pid AND granted"
            + " AND relation = '%s'::regclass AND mode <> 'AccessShareLock')",
        table);
  }

  /** How many an application has open. */
  int connectionsOf(String application) throws SQLException {
    return count("application_name = ?", application);
  }

  private int count(String condition, String value) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM pg_stat_activity WHERE " + condition)) {
      statement.setString(1, value);
      try (ResultSet count = statement.executeQuery()) {
        count.next();
        return count.getInt(1);
      }
    }
  }

  private void execute(String sql) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  @Override
  public void close() throws IOException {
    line.close();
    server.close();
  }
}
