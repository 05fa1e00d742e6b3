package org.belfry.platform.rest;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.problem.Problem;

/** 403: Belfry knows who is calling, and they may not do this. */
public final class NotAllowed extends Problem {
  NotAllowed(Scope needed) {
    super(
        403,
        "scopeMissing",
        "The access token lacks the scope " + needed.code() + ".",
        "Use a token with the scope " + needed.code() + " or " + Scope.FULL + ".",
        Map.of("scope", needed.code()));
  }

  NotAllowed(Set<String> roles) {
    super(
        403,
        "roleMissing",
        "Only users with the role " + String.join(" or ", new TreeSet<>(roles)) + " may do this.",
        "Ask an administrator to do it, or to give you the role.",
        Map.of("roles", new TreeSet<>(roles).stream().toList()));
  }
}
