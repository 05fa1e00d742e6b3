package org.belfry.notifications.notification;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;

class InboxOnH2Test extends InboxContract {
  private static InboxDatabase database;

  @BeforeAll
  static void open() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:inbox;DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=30000");
    database = new InboxDatabase(h2);
  }

  @Override
  InboxDatabase database() {
    return database;
  }
}
