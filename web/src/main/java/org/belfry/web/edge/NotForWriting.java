package org.belfry.web.edge;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 405: there is something to read here, or nothing, but nothing to change. */
final class NotForWriting extends Problem {
  NotForWriting() {
    super(
        405,
        "methodNotAllowed",
        "This address does not know the method.",
        "Use one of these: GET, HEAD, OPTIONS.",
        Map.of());
  }
}
