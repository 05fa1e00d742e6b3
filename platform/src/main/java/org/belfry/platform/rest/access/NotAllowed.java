package org.belfry.platform.rest.access;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.problem.Problem;

/** 403: Belfry knows who is calling, and they may not do this. */
public final class NotAllowed extends Problem {
  private NotAllowed(String type, String message, String remedy, Map<String, Object> attributes) {
    super(403, type, message, remedy, attributes);
  }

  /**
   * @param needed all but {@link Scope#FULL} are one
   */
  static NotAllowed lacking(Set<Scope> needed) {
    String code = needed.size() == 1 ? needed.iterator().next().code() : Scope.FULL;
    return new NotAllowed(
        "scopeMissing",
        "The access token lacks the scope " + code + ".",
        code.equals(Scope.FULL)
            ? "Use a token with the scope " + code + "."
            : "Use a token with the scope " + code + " or " + Scope.FULL + ".",
        Map.of("scope", code));
  }

  static NotAllowed without(Set<String> roles) {
    return new NotAllowed(
        "roleMissing",
        "Only users with the role " + String.join(" or ", new TreeSet<>(roles)) + " may do this.",
        "Ask an administrator to do it, or to give you the role.",
        Map.of("roles", new TreeSet<>(roles).stream().toList()));
  }
}
