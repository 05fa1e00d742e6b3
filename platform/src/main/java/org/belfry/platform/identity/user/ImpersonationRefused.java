package org.belfry.platform.identity.user;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The caller cannot act for the user whom a request names. */
final class ImpersonationRefused extends Problem {
  private ImpersonationRefused(
      int status, String type, String message, String remedy, String field, String user) {
    super(status, type, message, remedy, Map.of("field", field, "user", user));
  }

  static ImpersonationRefused notAllowed(String field, String user) {
    return new ImpersonationRefused(
        403,
        "roleMissing",
        "Only administrators act for another user, such as " + user + ".",
        "Leave " + field + " out, or ask an administrator.",
        field,
        user);
  }

  static ImpersonationRefused noSuchUser(String field, String user) {
    return new ImpersonationRefused(
        404,
        "userNotFound",
        "There is no user " + user + " to act for.",
        "Send the name of a user that exists.",
        field,
        user);
  }
}
