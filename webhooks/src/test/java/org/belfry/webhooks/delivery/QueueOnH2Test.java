package org.belfry.webhooks.delivery;

import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.BeforeAll;

class QueueOnH2Test extends QueueContract {
  private static QueueDatabase database;

  @BeforeAll
  static void open() {
    JdbcDataSource h2 = new JdbcDataSource();
    h2.setURL("jdbc:h2:mem:queue;DB_CLOSE_DELAY=-1");
    database = new QueueDatabase(h2);
  }

  @Override
  QueueDatabase database() {
    return database;
  }
}
