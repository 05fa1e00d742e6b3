package org.belfry.webhooks.delivery;

import java.io.IOException;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeAll;

class QueueOnH2Test extends QueueContract {
  private static QueueDatabase database;

  @BeforeAll
  static void open() throws IOException {
    database =
        new QueueDatabase(() -> DriverManager.getConnection("jdbc:h2:mem:queue;DB_CLOSE_DELAY=-1"));
  }

  @Override
  QueueDatabase database() {
    return database;
  }
}
