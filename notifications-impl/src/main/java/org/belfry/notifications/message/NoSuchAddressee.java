package org.belfry.notifications.message;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** Nobody has the name that a message is to. */
final class NoSuchAddressee extends Problem {
  NoSuchAddressee(String name) {
    super(
        422,
        "userNotFound",
        "There is no user \"" + name + "\" to send a message to.",
        "Send the name of a user that exists.",
        Map.of("to", name));
  }
}
