package org.belfry.notifications.notification;

class ReadingOnH2Test extends ReadingContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
