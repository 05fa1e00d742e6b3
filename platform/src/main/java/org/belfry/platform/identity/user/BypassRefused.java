package org.belfry.platform.identity.user;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The caller cannot act for the user whom {@code bypass} names. */
final class BypassRefused extends Problem {
  private BypassRefused(int status, String type, String message, String remedy, String user) {
    super(status, type, message, remedy, Map.of("field", "bypass", "user", user));
  }

  static BypassRefused notAllowed(String user) {
    return new BypassRefused(
        403,
        "roleMissing",
        "Only administrators act for another user, such as " + user + ".",
        "Leave bypass out, or ask an administrator.",
        user);
  }

  static BypassRefused noSuchUser(String user) {
    return new BypassRefused(
        404,
        "userNotFound",
        "There is no user " + user + " to act for.",
        "Send the name of a user that exists.",
        user);
  }
}
