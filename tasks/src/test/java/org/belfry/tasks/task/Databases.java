package org.belfry.tasks.task;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** Databases for tests; they end with the process. */
public final class Databases {
  private Databases() {}

  public static TasksDatabase h2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000".formatted(UUID.randomUUID()));
    return new TasksDatabase(h2);
  }

  public static TasksDatabase postgresql() {
    return Server.DATABASE;
  }

  private static final class Server {
    static final TasksDatabase DATABASE = start();

    @SuppressWarnings("MustBeClosedChecker")
    private static TasksDatabase start() {
      try {
        return new TasksDatabase(EmbeddedPostgres.start().getPostgresDatabase());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
