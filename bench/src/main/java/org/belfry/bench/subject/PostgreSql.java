package org.belfry.bench.subject;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** One server for all that is compared, as durable as PostgreSQL is by default. */
public final class PostgreSql implements AutoCloseable {
  private static final String PREFIX = "bench_";

  private static final String HOLD =
      """
      BEGIN ISOLATION LEVEL REPEATABLE READ;
      DO $$ DECLARE t regclass; BEGIN
        FOR t IN SELECT oid FROM pg_class
          WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace LOOP
          EXECUTE format('LOCK TABLE %s IN ACCESS SHARE MODE', t);
        END LOOP;
      END $$;
      SELECT txid_current();
      """;

  private final AtomicInteger count = new AtomicInteger();
  private final EmbeddedPostgres server;
  private final ProcessHandle process;

  /**
   * @param directory for its data, on the disk that is to be measured
   */
  public PostgreSql(Path directory) throws IOException {
    // The embedded one is not durable unless it is told so.
    server =
        EmbeddedPostgres.builder()
            .setDataDirectory(directory)
            .setCleanDataDirectory(true)
            .setServerConfig("fsync", "on")
            .setServerConfig("synchronous_commit", "on")
            .setServerConfig("full_page_writes", "on")
            .setServerConfig("shared_preload_libraries", "pg_stat_statements")
            .start();
    String pid = Files.readAllLines(directory.resolve("postmaster.pid")).get(0);
    process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  ProcessHandle process() {
    return process;
  }

  /** Creates a database; gives its JDBC URL. */
  public String newDatabase() throws SQLException {
    String name = PREFIX + count.incrementAndGet();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return url(name);
  }

  /**
   * Holds a snapshot in each database that was created so far, as a dump does: nothing that dies
   * from now on can be removed, and nobody can truncate or drop a table.
   */
  public Held hold() throws SQLException {
    Held held = new Held(new ArrayList<>());
    for (int i = 1; i <= count.get(); i++) {
      Connection connection = connect(PREFIX + i);
      held.connections().add(connection);
      try (Statement statement = connection.createStatement()) {
        statement.execute(HOLD);
      }
    }
    return held;
  }

  /** Has what died removed from each database, and its tables looked at, as in time by itself. */
  public void vacuum() throws SQLException {
    for (int i = 1; i <= count.get(); i++) {
      try (Connection connection = connect(PREFIX + i);
          Statement statement = connection.createStatement()) {
        statement.execute("VACUUM (ANALYZE, SKIP_LOCKED)");
      }
    }
  }

  /** Snapshots that are held until it is closed. */
  public record Held(List<Connection> connections) implements AutoCloseable {
    @Override
    public void close() throws SQLException {
      for (Connection connection : connections) {
        connection.close();
      }
    }
  }

  /** Version and the settings that durability depends on, as the server tells them. */
  public String description() throws SQLException {
    StringBuilder description = new StringBuilder();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement();
        ResultSet settings =
            statement.executeQuery(
                """
                SELECT name || ' ' || current_setting(name) FROM pg_settings WHERE name IN (
                  'server_version', 'fsync', 'synchronous_commit', 'full_page_writes',
                  'shared_buffers') ORDER BY name
                """)) {
      while (settings.next()) {
        description.append(description.isEmpty() ? "" : ", ").append(settings.getString(1));
      }
    }
    return description.toString();
  }

  /** A connection to a database, in auto-commit mode. */
  public static Connection open(String url) throws SQLException {
    return DriverManager.getConnection(url, "postgres", "");
  }

  private Connection connect(String database) throws SQLException {
    return open(url(database));
  }

  private String url(String database) {
    return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
