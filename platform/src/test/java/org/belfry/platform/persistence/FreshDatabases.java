package org.belfry.platform.persistence;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.postgresql.ds.PGConnectionPoolDataSource;

/** Empty databases for tests; they end with the process. */
public final class FreshDatabases {
  private static final int MOST_CONNECTIONS = 32;

  private FreshDatabases() {}

  public static DataSource h2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000".formatted(UUID.randomUUID()));
    return h2;
  }

  /** All of them are on one server. */
  public static DataSource postgresql() {
    return Server.RUNNING.getDatabase("postgres", newDatabase());
  }

  /**
   * It keeps its connections: to make one takes the server longer than what most tests do with it.
   */
  public static DataSource pooledPostgresql() {
    PGConnectionPoolDataSource postgresql = new PGConnectionPoolDataSource();
    postgresql.setUrl(Server.RUNNING.getJdbcUrl("postgres", newDatabase()));
    JdbcConnectionPool pool = JdbcConnectionPool.create(postgresql);
    pool.setMaxConnections(MOST_CONNECTIONS);
    return pool;
  }

  private static String newDatabase() {
    String name = "test_" + UUID.randomUUID().toString().replace('-', '_');
    try (Connection connection = Server.RUNNING.getPostgresDatabase().getConnection();
        Statement create = connection.createStatement()) {
      create.execute("CREATE DATABASE " + name);
    } catch (SQLException broken) {
      throw new IllegalStateException(broken);
    }
    return name;
  }

  private static final class Server {
    static final EmbeddedPostgres RUNNING = start();

    @SuppressWarnings("MustBeClosedChecker")
    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.start();
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
