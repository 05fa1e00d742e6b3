package org.belfry.notifications.live;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.Sse;
import jakarta.ws.rs.sse.SseEventSink;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.jspecify.annotations.Nullable;

/** What changes in the caller's inbox, as it does. */
@Path("/inbox/events")
@RequestScoped
public class EventsResource {
  @Inject private LiveOpening opening;
  @Inject private Provider<Caller> caller;

  @GET
  @Produces(MediaType.SERVER_SENT_EVENTS)
  @RequiresScope(Scope.READ)
  public void events(
      @Context SseEventSink sink,
      @Context Sse sse,
      @Context HttpServletResponse response,
      @HeaderParam("Last-Event-ID") @Nullable String lastEventId) {
    // Proxies that collect answers before they pass them on would delay every event.
    response.setHeader("X-Accel-Buffering", "no");
    response.setHeader("Cache-Control", "no-store");
    opening.open(caller.get().credential(), lastEventId, sink, sse);
  }
}
