package org.belfry.notifications.notification;

class InboxOnH2Test extends InboxContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
