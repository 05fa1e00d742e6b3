package org.belfry.webhooks.attempt;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.webhooks.notification.Notifications;

/** What was tried to deliver a notification. */
@Path("/notifications/{id}/attempts")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class AttemptResource {
  @Inject private Notifications notifications;
  @Inject private Attempts attempts;
  @Inject private Provider<Caller> caller;

  @GET
  @RequiresScope(Scope.READ)
  public AttemptPage get(
      @PathParam("id") UUID id,
      @QueryParam("start") @DefaultValue("0") @Min(0) int start,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    notifications.get(id, caller.get());
    return attempts.page(id, start, limit);
  }
}
