package org.belfry.webhooks.delivery.dispatch;

import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.webhooks.queue.QueueDatabase;

class ClaimOnH2Test extends ClaimContract {
  private static final QueueDatabase DATABASE = new QueueDatabase(FreshDatabases.h2());

  @Override
  QueueDatabase database() {
    return DATABASE;
  }
}
