package org.belfry.notifications.retention;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class RetentionOnPostgresqlTest extends RetentionContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
