package org.belfry.notifications.mailbox;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import org.belfry.notifications.client.CountsView;
import org.belfry.notifications.client.SeenDraft;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.Conditional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The caller's inbox in numbers. */
@Path("/inbox")
@OneForAll
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Tag(name = "Inbox", description = "The caller's notifications")
public class CountsResource {
  @Inject private Mailboxes mailboxes;
  @Inject private Viewing viewing;
  @Inject private Provider<Caller> caller;

  @GET
  @Path("counts")
  @RequiresScope(Scope.READ)
  @Operation(
      summary = "How much is in the inbox",
      description = "The ETag changes with every change of the inbox: poll with If-None-Match.")
  public Response counts(@Context Request request) {
    Mailbox mailbox = mailboxes.get(caller.get().userId());
    return Conditional.get(request, mailbox.revision(), mailbox::view);
  }

  @PUT
  @Path("seen")
  @RequiresScope(Scope.WRITE)
  @Operation(
      summary = "Says up to which number the caller was shown the inbox",
      description = "It never moves backwards, and makes nothing read.")
  public CountsView see(@NotNull @Valid SeenDraft draft) {
    viewing.upTo(draft.upTo(), caller.get().userId());
    return mailboxes.get(caller.get().userId()).view();
  }
}
