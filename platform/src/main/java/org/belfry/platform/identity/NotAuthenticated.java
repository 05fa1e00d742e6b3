package org.belfry.platform.identity;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 401: nobody, or nobody that Belfry knows, is calling. */
public final class NotAuthenticated extends Problem {
  public NotAuthenticated(String message, String remedy) {
    super(401, "notAuthenticated", message, remedy, Map.of());
  }
}
