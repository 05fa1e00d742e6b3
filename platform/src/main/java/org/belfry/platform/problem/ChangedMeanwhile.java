package org.belfry.platform.problem;

import java.util.Map;

/** The caller's {@code If-Match} names another state of the resource than its current one. */
public final class ChangedMeanwhile extends Problem {
  /**
   * @param what the kind of resource, such as {@code user}
   */
  public ChangedMeanwhile(String what, Object id) {
    super(
        412,
        "preconditionFailed",
        "The %s %s is no longer in the state that If-Match names.".formatted(what, id),
        "Fetch it again and repeat the request with the ETag of that answer.",
        Map.of("id", id.toString()));
  }
}
