package org.belfry.notifications.notification;

class ReadingOnPostgresqlTest extends ReadingContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
