package org.belfry.notifications.link;

import java.util.Map;
import java.util.UUID;
import org.belfry.platform.problem.Problem;

/** There is an application link with this id already. */
final class LinkExists extends Problem {
  LinkExists(UUID id) {
    super(
        409,
        "applicationLinkExists",
        "There is an application link " + id + " already.",
        "Change it with PUT, or leave the id out.",
        Map.of("applicationLink", id.toString()));
  }
}
