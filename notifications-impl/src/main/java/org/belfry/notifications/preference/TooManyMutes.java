package org.belfry.notifications.preference;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The caller mutes as much as anybody may. */
final class TooManyMutes extends Problem {
  TooManyMutes(int limit) {
    super(
        409,
        "tooManyMutes",
        "You mute %d types and groups, as many as anybody may.".formatted(limit),
        "Take one back before you add another.",
        Map.of("limit", limit));
  }
}
