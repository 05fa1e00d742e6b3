package org.belfry.webhooks.delivery;

import org.belfry.platform.persistence.FreshDatabases;

class CompletionOnH2Test extends CompletionContract {
  private static final QueueDatabase DATABASE = new QueueDatabase(FreshDatabases.h2());

  @Override
  QueueDatabase database() {
    return DATABASE;
  }
}
