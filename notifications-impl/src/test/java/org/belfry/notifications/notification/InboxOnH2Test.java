package org.belfry.notifications.notification;

import java.io.IOException;
import java.sql.DriverManager;
import org.junit.jupiter.api.BeforeAll;

class InboxOnH2Test extends InboxContract {
  private static InboxDatabase database;

  @BeforeAll
  static void open() throws IOException {
    database =
        new InboxDatabase(
            () ->
                DriverManager.getConnection(
                    "jdbc:h2:mem:inbox;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000"));
  }

  @Override
  InboxDatabase database() {
    return database;
  }
}
