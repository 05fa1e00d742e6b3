package org.belfry.notifications.notification;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class InboxOnPostgresqlTest extends InboxContract {
  private static EmbeddedPostgres postgres;
  private static InboxDatabase database;

  @BeforeAll
  static void open() throws IOException {
    postgres = EmbeddedPostgres.start();
    database = new InboxDatabase(postgres.getPostgresDatabase());
  }

  @AfterAll
  static void close() throws IOException {
    postgres.close();
  }

  @Override
  InboxDatabase database() {
    return database;
  }
}
