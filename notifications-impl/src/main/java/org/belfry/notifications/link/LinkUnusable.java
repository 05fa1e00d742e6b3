package org.belfry.notifications.link;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** An application cannot be asked, or does not answer as it should. */
public final class LinkUnusable extends Problem {
  private LinkUnusable(int status, ApplicationLink link, String message, String remedy) {
    super(status, "applicationLinkUnusable", message, remedy, Map.of("id", link.id().toString()));
  }

  static LinkUnusable without(String url, ApplicationLink link) {
    return new LinkUnusable(
        422,
        link,
        "The application link %s has no %s.".formatted(link.id(), url),
        "Ask an administrator to add it.");
  }

  static LinkUnusable silent(ApplicationLink link, String reason) {
    return new LinkUnusable(
        502,
        link,
        "The application %s does not answer as it should: %s".formatted(link.name(), reason),
        "Try again later, or ask whoever runs that application.");
  }
}
