package org.belfry.web.description;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;

/** Has an operation that no document describes. */
@Path("secrets")
public class Undescribed {
  @GET
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.READ)
  @RolesAllowed(Role.ADMINISTRATOR)
  public String list(@QueryParam("q") String query) {
    return query;
  }
}
