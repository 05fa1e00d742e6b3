package org.belfry.notifications.notification;

class InboxOnPostgresqlTest extends InboxContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
