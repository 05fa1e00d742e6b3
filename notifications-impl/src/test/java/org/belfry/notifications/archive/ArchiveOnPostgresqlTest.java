package org.belfry.notifications.archive;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class ArchiveOnPostgresqlTest extends ArchiveContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
