package org.belfry.webhooks.entitlement;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** Nobody has the name of a grant's user. */
final class NoSuchGrantee extends Problem {
  NoSuchGrantee(String name) {
    super(
        422,
        "userNotFound",
        "There is no user \"" + name + "\" to entitle.",
        "Send the name of a user that exists.",
        Map.of("user", name));
  }
}
