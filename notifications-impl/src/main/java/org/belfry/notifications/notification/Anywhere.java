package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.util.UUID;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;

/** Notifications wherever their owners have put them. */
@OneForAll
class Anywhere {
  private final Notifications notifications;
  private final PutAway putAway;

  @Inject
  Anywhere(Notifications notifications, PutAway putAway) {
    this.notifications = notifications;
    this.putAway = putAway;
  }

  /**
   * @throws NoSuchNotification if there is none, or it is somebody else's
   */
  Notification get(UUID id, UserId user) {
    return notifications
        .find(id, user)
        .or(() -> putAway.find(id, user))
        .orElseThrow(() -> new NoSuchNotification(id));
  }
}
