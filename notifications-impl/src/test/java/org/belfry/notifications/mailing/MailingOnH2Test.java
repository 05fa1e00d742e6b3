package org.belfry.notifications.mailing;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class MailingOnH2Test extends MailingContract {
  private static final InboxDatabase DATABASE = Databases.h2();

  @Override
  InboxDatabase database() {
    return DATABASE;
  }
}
