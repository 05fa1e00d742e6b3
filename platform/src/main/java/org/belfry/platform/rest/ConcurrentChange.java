package org.belfry.platform.rest;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 409: another request changed or made the same thing at the same moment. */
public final class ConcurrentChange extends Problem {
  public ConcurrentChange() {
    super(
        409,
        "concurrentChange",
        "Another request changed the same thing at the same time.",
        "Read it again, and repeat the request if it is still needed.",
        Map.of());
  }
}
