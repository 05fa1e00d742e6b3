package org.belfry.notifications.snooze;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class SnoozeOnPostgresqlTest extends SnoozeContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
