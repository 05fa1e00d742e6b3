package org.belfry.platform.identity.password;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 403: whoever changes their own password has to know the present one. */
public final class WrongPassword extends Problem {
  public WrongPassword() {
    super(
        403,
        "wrongPassword",
        "currentPassword is not your present password.",
        "Send your present password, or ask an administrator to set a new one.",
        Map.of());
  }
}
