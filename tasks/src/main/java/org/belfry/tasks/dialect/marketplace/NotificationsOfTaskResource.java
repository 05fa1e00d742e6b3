package org.belfry.tasks.dialect.marketplace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.belfry.tasks.callback.CallbackNotRegistered;
import org.belfry.tasks.callback.CallbackRegistration;
import org.belfry.tasks.callback.CallbackTerms;
import org.belfry.tasks.callback.RegisteredCallback;
import org.belfry.tasks.callback.RegisteredCallbacks;
import org.belfry.tasks.task.Task;

/** The notifications that are registered for one of a customer's tasks. */
@Path("customer/tasks/{task: [0-9]{1,18}}/notifications")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
public class NotificationsOfTaskResource {
  private static final String ROOT = "notification";

  @Inject private CustomerTasks tasks;
  @Inject private RegisteredCallbacks callbacks;
  @Inject private CallbackRegistration registration;
  @Inject private PublicLinks links;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @GET
  @RequiresScope(Scope.READ)
  public Response list(@PathParam("task") long task) {
    return exchange()
        .list(
            MarketplaceExchange.NOTIFICATION,
            "notifications",
            callbacks.of(tasks.get(task)),
            NotificationDocument::of);
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response register(@PathParam("task") long task, JsonObject body) {
    DocumentFields fields = DocumentFields.of(body, ROOT);
    CallbackTerms terms = new NotificationRequest(fields).terms();
    fields.faults().throwIfAny();
    RegisteredCallback added = registration.add(terms, tasks.key(task), tasks.customer());
    return exchange()
        .made(
            links.to(Paths.notificationOfTask(task, added.id())),
            MarketplaceExchange.NOTIFICATION,
            ROOT,
            added,
            NotificationDocument::of);
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.READ)
  public Response get(@PathParam("task") long task, @PathParam("id") long id) {
    return answer(Response.Status.OK, find(task, id));
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.DELETE)
  public Response delete(@PathParam("task") long task, @PathParam("id") long id) {
    registration.remove(find(task, id).id(), tasks.customer());
    return exchange().done(MarketplaceExchange.NOTIFICATION);
  }

  private RegisteredCallback find(long number, long id) {
    Task task = tasks.get(number);
    RegisteredCallback callback = callbacks.get(id, tasks.customer());
    if (callback.taskNumber() != task.number()) {
      throw new CallbackNotRegistered(id);
    }
    return callback;
  }

  private Response answer(Response.Status status, RegisteredCallback callback) {
    return exchange()
        .one(status, MarketplaceExchange.NOTIFICATION, ROOT, callback, NotificationDocument::of);
  }

  private MarketplaceExchange exchange() {
    return new MarketplaceExchange(headers, links.self(uri));
  }
}
