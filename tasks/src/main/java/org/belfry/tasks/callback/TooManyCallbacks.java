package org.belfry.tasks.callback;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 422: nobody needs so many of one task. */
final class TooManyCallbacks extends Problem {
  TooManyCallbacks(int limit) {
    super(
        422,
        "tooManyNotifications",
        "A task has at most " + limit + " notifications.",
        "Delete those that are not needed any more.",
        Map.of("field", "notifications", "limit", limit));
  }
}
