package org.belfry.notifications.notification;

class ConcurrencyOnPostgresqlTest extends ConcurrencyContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
