package org.belfry.platform.identity;

/** Names of roles, for {@code @RolesAllowed}. */
public final class Role {
  public static final String ADMINISTRATOR = "ADMINISTRATOR";
  public static final String WORKER = "WORKER";

  private Role() {}
}
