package org.belfry.notifications.shelf;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class ShelfOnPostgresqlTest extends ShelfContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
