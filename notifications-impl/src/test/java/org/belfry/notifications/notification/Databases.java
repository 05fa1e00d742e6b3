package org.belfry.notifications.notification;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** Databases for tests; they end with the process. */
public final class Databases {
  private Databases() {}

  public static InboxDatabase h2() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000".formatted(UUID.randomUUID()));
    return new InboxDatabase(h2);
  }

  public static InboxDatabase postgresql() {
    return Server.DATABASE;
  }

  private static final class Server {
    static final InboxDatabase DATABASE = start();

    @SuppressWarnings("MustBeClosedChecker")
    private static InboxDatabase start() {
      try {
        return new InboxDatabase(EmbeddedPostgres.start().getPostgresDatabase());
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
