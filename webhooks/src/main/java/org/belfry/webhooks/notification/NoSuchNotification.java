package org.belfry.webhooks.notification;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** There is no notification with this id in the collection, or it is somebody else's. */
public final class NoSuchNotification extends Problem {
  private NoSuchNotification(int status, Object id, String collection) {
    super(
        status,
        "notificationNotFound",
        "There is no notification %s in %s.".formatted(id, collection),
        "Take the _id of a notification in GET /%s; it may have moved on meanwhile."
            .formatted(collection),
        Map.of("notification", id.toString()));
  }

  /** The request is for the notification itself: 404. */
  public static NoSuchNotification in(String collection, Object id) {
    return new NoSuchNotification(404, id, collection);
  }

  /** The request names the notification in a parameter: 422. */
  public static NoSuchNotification referredToAs(Object reference) {
    return new NoSuchNotification(422, reference, "pullNotifications");
  }
}
