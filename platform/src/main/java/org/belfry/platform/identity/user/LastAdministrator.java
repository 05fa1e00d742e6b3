package org.belfry.platform.identity.user;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 409: without this user nobody could administer Belfry any more. */
final class LastAdministrator extends Problem {
  LastAdministrator(String name) {
    super(
        409,
        "lastAdministrator",
        "\"%s\" is the last administrator.".formatted(name),
        "Make somebody else an administrator first.",
        Map.of("name", name));
  }
}
