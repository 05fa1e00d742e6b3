package org.belfry.notifications.dialect.spark;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** Tokens of this role have no notifications. */
final class RoleNotSupported extends Problem {
  RoleNotSupported(String role) {
    super(
        403,
        "roleNotSupported",
        "Keys with the role %s have no access to notifications.".formatted(role),
        "Use a key with the role Private.",
        Map.of("role", role));
  }
}
