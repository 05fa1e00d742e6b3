package org.belfry.tasks.dialect.marketplace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.tasks.callback.CallbackRegistration;
import org.belfry.tasks.callback.RegisteredCallbacks;

/** All notifications that a customer has registered. */
@Path("customer/notifications")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
public class NotificationsResource {
  private static final int LONGEST_LIST = 1000;

  @Inject private CustomerTasks tasks;
  @Inject private RegisteredCallbacks callbacks;
  @Inject private CallbackRegistration registration;
  @Inject private PublicLinks links;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @GET
  @RequiresScope(Scope.READ)
  public Response list() {
    return exchange()
        .list(
            MarketplaceExchange.NOTIFICATION,
            "notifications",
            callbacks.newest(tasks.customer(), LONGEST_LIST),
            NotificationDocument::of);
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.READ)
  public Response get(@PathParam("id") long id) {
    return exchange()
        .one(
            Response.Status.OK,
            MarketplaceExchange.NOTIFICATION,
            "notification",
            callbacks.get(id, tasks.customer()),
            NotificationDocument::of);
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.DELETE)
  public Response delete(@PathParam("id") long id) {
    registration.remove(id, tasks.customer());
    return exchange().done(MarketplaceExchange.NOTIFICATION);
  }

  private MarketplaceExchange exchange() {
    return new MarketplaceExchange(headers, links.self(uri));
  }
}
