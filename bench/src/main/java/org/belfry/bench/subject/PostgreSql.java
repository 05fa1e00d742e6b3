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
import java.util.concurrent.atomic.AtomicInteger;

/** One server for all that is compared, as durable as PostgreSQL is by default. */
public final class PostgreSql implements AutoCloseable {
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
    String name = "bench_" + count.incrementAndGet();
    try (Connection connection = connect("postgres");
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    }
    return url(name);
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
