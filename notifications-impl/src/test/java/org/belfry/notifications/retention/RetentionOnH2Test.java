package org.belfry.notifications.retention;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class RetentionOnH2Test extends RetentionContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
