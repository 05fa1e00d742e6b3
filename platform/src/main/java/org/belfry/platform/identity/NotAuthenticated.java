package org.belfry.platform.identity;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 401: nobody, or nobody that Belfry knows, is calling. */
public final class NotAuthenticated extends Problem {
  /**
   * The Authorization header is missing or not accepted.
   *
   * @param reason a sentence
   */
  public static NotAuthenticated because(String reason) {
    return new NotAuthenticated(
        reason,
        "Send Authorization with Basic and a user's name and password, or with Bearer and an access token.");
  }

  NotAuthenticated(String message, String remedy) {
    super(401, "notAuthenticated", message, remedy, Map.of());
  }
}
