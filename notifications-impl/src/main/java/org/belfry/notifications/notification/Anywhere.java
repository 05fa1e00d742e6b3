package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;

/** Notifications wherever their owners have put them. */
@Component
class Anywhere {
  private final Notifications notifications;
  private final Archive archive;

  @Inject
  Anywhere(Notifications notifications, Archive archive) {
    this.notifications = notifications;
    this.archive = archive;
  }

  /**
   * @throws NoSuchNotification if there is none, or it is somebody else's
   */
  Notification get(UUID id, UserId user) {
    return notifications
        .find(id, user)
        .or(() -> archive.find(id, user))
        .orElseThrow(() -> new NoSuchNotification(id));
  }
}
