package org.belfry.notifications.task;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class TaskNewsOnPostgresqlTest extends TaskNewsContract {
  private static final InboxDatabase DATABASE = Databases.postgresql();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
