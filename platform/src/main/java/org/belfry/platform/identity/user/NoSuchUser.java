package org.belfry.platform.identity.user;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 404. */
public final class NoSuchUser extends Problem {
  public NoSuchUser(String name) {
    super(
        404,
        "userNotFound",
        "There is no user \"%s\".".formatted(name),
        "Check the name; administrators find all of them at /belfry/v1/users.",
        Map.of("name", name));
  }
}
