package org.belfry.notifications.message;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.belfry.notifications.client.MessageDraft;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;

/** Messages to other users. */
@Path("/messages")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class MessagesResource {
  @Inject private Messaging messaging;
  @Inject private Provider<Caller> caller;

  @POST
  @RequiresScope(Scope.WRITE)
  public Response send(@NotNull @Valid MessageDraft draft) {
    return Response.status(Response.Status.CREATED)
        .entity(messaging.send(draft, caller.get()))
        .build();
  }
}
