package org.belfry.notifications.shelf;

import org.belfry.notifications.client.NotificationView;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Representations;

/** A notification that was put away. */
record Shelved(Notification notification, Stay stay) {
  NotificationView view() {
    return Representations.putAway(notification, stay.archivedAt(), stay.snoozedUntil());
  }
}
