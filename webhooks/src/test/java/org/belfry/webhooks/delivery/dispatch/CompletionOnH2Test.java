package org.belfry.webhooks.delivery.dispatch;

import org.belfry.platform.persistence.FreshDatabases;
import org.belfry.webhooks.queue.QueueDatabase;

class CompletionOnH2Test extends CompletionContract {
  private static final QueueDatabase DATABASE = new QueueDatabase(FreshDatabases.h2());

  @Override
  QueueDatabase database() {
    return DATABASE;
  }
}
