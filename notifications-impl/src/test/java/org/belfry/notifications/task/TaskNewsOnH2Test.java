package org.belfry.notifications.task;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class TaskNewsOnH2Test extends TaskNewsContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
