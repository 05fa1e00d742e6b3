package org.belfry.notifications.preference;

import java.util.Locale;
import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The caller mutes as much as anybody may. */
final class TooManyMutes extends Problem {
  TooManyMutes(int limit) {
    super(
        409,
        "tooManyMutes",
        String.format(Locale.ROOT, "You mute %d types and groups, as many as anybody may.", limit),
        "Take one back before you add another.",
        Map.of("limit", limit));
  }
}
