package org.belfry.platform.identity.user;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 409. */
final class UserNameTaken extends Problem {
  UserNameTaken(String name) {
    super(
        409,
        "userNameTaken",
        "There is already a user \"%s\".".formatted(name),
        "Choose another name, or change that user.",
        Map.of("name", name));
  }
}
