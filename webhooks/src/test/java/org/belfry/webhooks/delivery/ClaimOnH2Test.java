package org.belfry.webhooks.delivery;

import org.belfry.platform.persistence.FreshDatabases;

class ClaimOnH2Test extends ClaimContract {
  private static final QueueDatabase DATABASE = new QueueDatabase(FreshDatabases.h2());

  @Override
  QueueDatabase database() {
    return DATABASE;
  }
}
