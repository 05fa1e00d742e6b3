package org.belfry.notifications.listing;

import org.belfry.notifications.notification.Databases;
import org.belfry.notifications.notification.InboxDatabase;

class InboxListingOnPostgresqlTest extends InboxListingContract {
  @Override
  InboxDatabase database() {
    return Databases.postgresql();
  }
}
