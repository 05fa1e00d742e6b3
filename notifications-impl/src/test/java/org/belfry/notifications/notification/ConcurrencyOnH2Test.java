package org.belfry.notifications.notification;

class ConcurrencyOnH2Test extends ConcurrencyContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
