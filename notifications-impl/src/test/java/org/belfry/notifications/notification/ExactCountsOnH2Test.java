package org.belfry.notifications.notification;

class ExactCountsOnH2Test extends ExactCountsContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
