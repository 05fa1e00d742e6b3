package org.belfry.webhooks.redelivery;

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

/** Delivers now what failed or waits. */
@Path("")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class RedeliveryResource {
  @Inject private Redelivery redelivery;
  @Inject private Provider<Caller> caller;

  @POST
  @Path("notifications/{id}/redeliveries")
  @RequiresScope(Scope.WRITE)
  public Response one(@PathParam("id") UUID id) {
    redelivery.one(id, caller.get());
    return accepted(new RedeliveryView(false, 1));
  }

  @POST
  @Path("subscriptions/{id}/redeliveries")
  @RequiresScope(Scope.WRITE)
  public Response all(
      @PathParam("id") UUID id, @QueryParam("dryRun") @DefaultValue("false") boolean dryRun) {
    if (dryRun) {
      return Response.ok(new RedeliveryView(true, redelivery.count(id, caller.get()))).build();
    }
    return accepted(new RedeliveryView(false, redelivery.all(id, caller.get())));
  }

  private static Response accepted(RedeliveryView view) {
    return Response.accepted(view).build();
  }
}
