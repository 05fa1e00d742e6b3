package org.belfry.webhooks.rotation;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;

/** Replaces a subscription's signing secret. */
@Path("subscriptions/{id}/secret/rotations")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class SecretRotationResource {
  @Inject private SecretRotation rotation;
  @Inject private Provider<Caller> caller;

  @POST
  @RequiresScope(Scope.WRITE)
  public Response rotate(
      @PathParam("id") UUID id,
      @QueryParam("endPrevious") @DefaultValue("false") boolean endPrevious) {
    return Response.status(Response.Status.CREATED)
        .entity(rotation.rotate(id, caller.get(), endPrevious))
        .build();
  }
}
