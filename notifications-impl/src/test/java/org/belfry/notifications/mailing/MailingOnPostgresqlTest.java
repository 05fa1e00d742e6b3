package org.belfry.notifications.mailing;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class MailingOnPostgresqlTest extends MailingContract {
  private static final InboxDatabase DATABASE = Databases.postgresql();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
