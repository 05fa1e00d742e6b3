package org.belfry.notifications.mailing;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class FollowingOnH2Test extends FollowingContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
