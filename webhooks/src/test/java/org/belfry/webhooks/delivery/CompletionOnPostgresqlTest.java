package org.belfry.webhooks.delivery;

import org.belfry.platform.persistence.FreshDatabases;

class CompletionOnPostgresqlTest extends CompletionContract {
  private static final QueueDatabase DATABASE = new QueueDatabase(FreshDatabases.postgresql());

  @Override
  QueueDatabase database() {
    return DATABASE;
  }
}
