package org.belfry.notifications.live;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class NewsOnPostgresqlTest extends NewsContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
