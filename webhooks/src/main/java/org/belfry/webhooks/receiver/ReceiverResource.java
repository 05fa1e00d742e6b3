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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a receiver got, and how it is to answer. */
@Path("/receivers/{name}")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Receivers", description = "Endpoints to try webhooks with; in demo mode only")
public class ReceiverResource {
  @Inject private Receivers receivers;

  @PathParam("name")
  private String name;

  @GET
  @RequiresScope(Scope.READ)
  @Operation(summary = "The last hundred requests that this receiver got, newest first")
  public ReceiverView get() {
    return ReceiverView.of(name, receivers.named(name));
  }

  @PUT
  @Consumes(MediaType.APPLICATION_JSON)
  @RequiresScope(Scope.WRITE)
  @Operation(
      summary = "Tell it how to answer",
      description =
          "`status` (200 to 599, default 200), `delay` (ISO 8601, at most PT1M, default none) or"
              + " `never` (true: it holds the request and does not answer).")
  public ReceiverView put(@MembersOf(ReceiverAnswer.class) JsonObject draft) {
    Receiver receiver = receivers.named(name);
    receiver.answerWith(ReceiverDraft.answer(draft));
    return ReceiverView.of(name, receiver);
  }

  @DELETE
  @RequiresScope(Scope.DELETE)
  @Operation(summary = "Forget the requests")
  public void delete() {
    receivers.named(name).forget();
  }
}
