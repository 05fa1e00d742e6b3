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
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.Conditional;

/** The caller's inbox in numbers. */
@Path("/inbox")
@Component
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class CountsResource {
  @Inject private Mailboxes mailboxes;
  @Inject private Viewing viewing;
  @Inject private Provider<Caller> caller;

  @GET
  @Path("counts")
  @RequiresScope(Scope.READ)
  public Response counts(@Context Request request) {
    Mailbox mailbox = mailboxes.get(caller.get().userId());
    return Conditional.get(request, mailbox.revision(), mailbox::view);
  }

  @PUT
  @Path("seen")
  @RequiresScope(Scope.WRITE)
  public CountsView see(@NotNull @Valid SeenDraft draft) {
    viewing.upTo(draft.upTo(), caller.get().userId());
    return mailboxes.get(caller.get().userId()).view();
  }
}
