package org.belfry.notifications.notification.submission;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class SavingOnPostgresqlTest extends SavingContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
