package org.belfry.system;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/** One server for the whole run; every Belfry gets a fresh database on it. */
final class PostgreSql implements AutoCloseable {
  private final AtomicInteger count = new AtomicInteger();
  private final EmbeddedPostgres server;

  PostgreSql() {
    try {
      // Several nodes run at once, and many tests.
      server = EmbeddedPostgres.builder().setServerConfig("max_connections", "400").start();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Database newDatabase() {
    String name = "belfry_" + count.incrementAndGet();
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("CREATE DATABASE " + name);
    } catch (SQLException failure) {
      throw new IllegalStateException("cannot create " + name, failure);
    }
    String url =
        String.format(Locale.ROOT, "jdbc:postgresql://localhost:%d/%s", server.getPort(), name);
    return new Database("PostgreSQL", Map.of("belfry.db.url", url, "belfry.db.user", "postgres"));
  }

  @Override
  public void close() throws IOException {
    server.close();
  }
}
