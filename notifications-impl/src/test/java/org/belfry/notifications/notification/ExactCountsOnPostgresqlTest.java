package org.belfry.notifications.notification;

class ExactCountsOnPostgresqlTest extends ExactCountsContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
