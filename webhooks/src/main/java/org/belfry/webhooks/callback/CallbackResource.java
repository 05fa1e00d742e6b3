package org.belfry.webhooks.callback;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
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
import org.belfry.platform.rest.PageView;
import org.belfry.webhooks.attempt.AttemptPage;
import org.belfry.webhooks.attempt.Attempts;
import org.jspecify.annotations.Nullable;

/** What became of callbacks. */
@Path("callbacks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class CallbackResource {
  @Inject private SentCallbacks callbacks;
  @Inject private Attempts attempts;
  @Inject private CallbackRedelivery redelivery;
  @Inject private CallbackSecretRotation rotation;
  @Inject private Provider<Caller> caller;

  @GET
  @RequiresScope(Scope.READ)
  public PageView<SentCallback> list(
      @QueryParam("reference") @Nullable String reference,
      @QueryParam("start") @DefaultValue("0") @Min(0) int start,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    return new PageView<>(
        start,
        limit,
        callbacks.count(caller.get(), reference),
        callbacks.page(caller.get(), reference, start, limit));
  }

  @GET
  @Path("{id}")
  @RequiresScope(Scope.READ)
  public SentCallback get(@PathParam("id") UUID id) {
    return callbacks.get(id, caller.get());
  }

  @GET
  @Path("{id}/attempts")
  @RequiresScope(Scope.READ)
  public AttemptPage attempts(
      @PathParam("id") UUID id,
      @QueryParam("start") @DefaultValue("0") @Min(0) int start,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    callbacks.get(id, caller.get());
    return attempts.page(id, start, limit);
  }

  @POST
  @Path("{id}/redeliveries")
  @RequiresScope(Scope.WRITE)
  public Response redeliver(@PathParam("id") UUID id) {
    return Response.accepted(redelivery.redeliver(id, caller.get())).build();
  }

  @POST
  @Path("secret/rotations")
  @RequiresScope(Scope.WRITE)
  public Response rotateSecret(
      @QueryParam("endPrevious") @DefaultValue("false") boolean endPrevious) {
    return Response.status(Response.Status.CREATED)
        .entity(rotation.rotate(caller.get().userId(), endPrevious))
        .build();
  }
}
