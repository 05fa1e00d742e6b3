package org.belfry.notifications.link;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** There is no application link with this id. */
public final class NoSuchLink extends Problem {
  public NoSuchLink(Object id) {
    super(
        404,
        "applicationLinkNotFound",
        "There is no application link " + id + ".",
        "Take the id of one in GET /belfry/v1/application-links, or ask an administrator to add it.",
        Map.of("applicationLink", id.toString()));
  }
}
