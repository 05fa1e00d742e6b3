package org.belfry.platform.rest.access;

import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import org.belfry.platform.identity.Caller;

/**
 * Tells the server's own check of {@code @RolesAllowed} which roles the caller has, without a
 * mapping of groups to roles that each server wants in a file of its own.
 */
record CallerSecurity(Caller caller, SecurityContext server) implements SecurityContext {
  @Override
  public Principal getUserPrincipal() {
    return caller::userName;
  }

  @Override
  public boolean isUserInRole(String role) {
    return caller.roles().contains(role);
  }

  @Override
  public boolean isSecure() {
    return server.isSecure();
  }

  @Override
  public String getAuthenticationScheme() {
    return server.getAuthenticationScheme();
  }
}
