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
final class FrailDatabase implements AutoCloseable {
  private final Path directory = Artifacts.newDirectory("frail").resolve("data");
  private final Line line;
  private EmbeddedPostgres server;

  FrailDatabase() throws IOException {
    server =
        EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false).start();
    line = new Line(server.getPort());
  }

  Database database() {
    String url = String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/postgres", line.port());
    return new Database("PostgreSQL", Map.of("belfry.db.url", url, "belfry.db.user", "postgres"));
  }

  Line line() {
    return line;
  }

  void stop() throws IOException {
    server.close();
  }

  void startAgain() throws IOException {
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
    Connection connection = server.getPostgresDatabase().getConnection();
    connection.setAutoCommit(false);
    try (Statement statement = connection.createStatement()) {
      statement.execute("LOCK TABLE " + table + " IN ACCESS EXCLUSIVE MODE");
    }
    return connection;
  }

  /** How many an application has open. */
  int connectionsOf(String application) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        PreparedStatement statement =
            connection.prepareStatement(
                "SELECT COUNT(*) FROM pg_stat_activity WHERE application_name = ?")) {
      statement.setString(1, application);
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
