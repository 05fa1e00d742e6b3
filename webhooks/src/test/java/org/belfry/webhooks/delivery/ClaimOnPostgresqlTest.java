package org.belfry.webhooks.delivery;

import org.belfry.platform.persistence.FreshDatabases;

class ClaimOnPostgresqlTest extends ClaimContract {
  private static final QueueDatabase DATABASE = new QueueDatabase(FreshDatabases.postgresql());

  @Override
  QueueDatabase database() {
    return DATABASE;
  }
}
