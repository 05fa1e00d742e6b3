package org.belfry.notifications.preference;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The caller has no quiet hours. */
final class NoQuietHours extends Problem {
  NoQuietHours() {
    super(
        404,
        "quietHoursNotFound",
        "You have no quiet hours.",
        "Set them with PUT, for example {\"from\": \"22:00\", \"to\": \"07:00\", \"zone\":"
            + " \"Europe/Prague\"}.",
        Map.of());
  }
}
