package org.belfry.notifications.notification;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** There is no notification with this id in the caller's inbox. */
public final class NoSuchNotification extends Problem {
  public NoSuchNotification(Object id) {
    super(
        404,
        "notificationNotFound",
        "There is no notification " + id + " in your inbox.",
        "Take the id of a notification that is listed; it may have been deleted meanwhile.",
        Map.of("notification", id.toString()));
  }
}
