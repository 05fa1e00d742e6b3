package org.belfry.notifications.preference;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** The caller mutes nothing by this id. */
final class NoSuchMute extends Problem {
  NoSuchMute(UUID id) {
    super(
        404,
        "muteNotFound",
        "You mute nothing by the id " + id + ".",
        "Take an id from /belfry/v1/inbox/mutes.",
        Map.of("mute", id.toString()));
  }
}
