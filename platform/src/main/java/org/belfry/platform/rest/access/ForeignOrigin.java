package org.belfry.platform.rest.access;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 403: a page of another site has its visitor's browser change something. */
final class ForeignOrigin extends Problem {
  ForeignOrigin(String origin) {
    super(
        403,
        "foreignOrigin",
        "The request comes from a page of another site, \"%s\".".formatted(origin),
        "Ask whoever runs Belfry to set belfry.public-url, or to name the site in"
            + " belfry.cors.allowed-origins.",
        Map.of("origin", origin));
  }
}
