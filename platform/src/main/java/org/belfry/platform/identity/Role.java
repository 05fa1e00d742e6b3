package org.belfry.platform.identity;

import java.util.Set;

/** Names of roles, for {@code @RolesAllowed}. */
public final class Role {
  public static final String ADMINISTRATOR = "ADMINISTRATOR";
  public static final String WORKER = "WORKER";

  /** The roles that a user can be given. */
  public static final Set<String> ALL = Set.of(ADMINISTRATOR, WORKER);

  private Role() {}
}
