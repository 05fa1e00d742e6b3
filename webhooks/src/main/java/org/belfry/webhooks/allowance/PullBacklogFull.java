package org.belfry.webhooks.allowance;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** So much waits to be pulled by a user that nothing may be added. */
public final class PullBacklogFull extends Problem {
  PullBacklogFull(int limit) {
    super(
        422,
        "pullBacklogFull",
        "As many notifications as one user may let wait, " + limit + ", wait to be pulled by you.",
        "Pull and acknowledge those of GET /pullNotifications, or delete them. An operator can raise"
            + " belfry.limits.pull-backlog-per-user.",
        Map.of("limit", limit));
  }
}
