package org.belfry.webhooks.delivery.dispatch;

import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.webhooks.queue.QueueDatabase;

class CompletionOnPostgresqlTest extends CompletionContract {
  private static final QueueDatabase DATABASE = new QueueDatabase(FreshDatabases.postgresql());

  @Override
  QueueDatabase database() {
    return DATABASE;
  }
}
