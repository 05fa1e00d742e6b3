package org.belfry.webhooks.delivery;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class QueueOnPostgresqlTest extends QueueContract {
  private static EmbeddedPostgres postgres;
  private static QueueDatabase database;

  @BeforeAll
  static void open() throws IOException {
    postgres = EmbeddedPostgres.start();
    database = new QueueDatabase(postgres.getPostgresDatabase());
  }

  @AfterAll
  static void close() throws IOException {
    postgres.close();
  }

  @Override
  QueueDatabase database() {
    return database;
  }
}
