package org.belfry.webhooks.notification;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** Only a notification that waits to be pulled can be acknowledged. */
final class NotPulled extends Problem {
  NotPulled(UUID id, NotificationState state) {
    super(
        422,
        "notificationNotAcknowledgeable",
        "The notification %s is pushed and %s; only one that is pulled is acknowledged."
            .formatted(id, state.code()),
        "Acknowledge notifications of GET /pullNotifications. A pushed one is received once its"
            + " endpoint answers.",
        Map.of("notification", id.toString(), "state", state.code()));
  }
}
