package org.belfry.notifications.archive;

import org.belfry.notifications.client.NotificationView;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Representations;

/** A notification that was put away. */
record ArchivedNotification(Notification notification, ArchiveState state) {
  NotificationView view() {
    return Representations.putAway(notification, state.archivedAt(), state.snoozedUntil());
  }
}
