package org.belfry.platform.identity.setup;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 404: there is no such set-up link, or not any more. */
final class SetUpLinkClosed extends Problem {
  SetUpLinkClosed() {
    super(
        404,
        "setUpLinkClosed",
        "The set-up link is wrong, used or older than 30 minutes.",
        "Start Belfry again: as long as there is no administrator, or with belfry.admin.recovery=true,"
            + " its log shows a new link.",
        Map.of());
  }
}
