package org.belfry.webhooks.receiver;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.belfry.platform.body.MembersOf;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;

/** What a receiver got, and how it is to answer. */
@Path("/receivers/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class ReceiverResource {
  @Inject private Receivers receivers;

  @PathParam("name")
  private String name;

  @GET
  @RequiresScope(Scope.READ)
  public ReceiverView get() {
    return ReceiverView.of(name, receivers.named(name));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresScope(Scope.WRITE)
  public ReceiverView put(@MembersOf(ReceiverAnswer.class) JsonObject draft) {
    Receiver receiver = receivers.named(name);
    receiver.answerWith(ReceiverDraft.answer(draft));
    return ReceiverView.of(name, receiver);
  }

  @DELETE
  @RequiresScope(Scope.DELETE)
  public void delete() {
    receivers.named(name).forget();
  }
}
