package org.belfry.tasks.dialect.marketplace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.callback.CallbackRegistration;
import org.belfry.tasks.callback.CallbackTerms;
import org.belfry.tasks.lifecycle.TaskDeletion;
import org.belfry.tasks.lifecycle.TaskRevision;
import org.belfry.tasks.listing.TaskListing;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskSpec;
import org.jspecify.annotations.Nullable;

/** A customer's tasks. */
@Path("customer/tasks")
@RequestScoped
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
public class TasksResource {
  private static final String ROOT = "task";
  private static final int LONGEST_LIST = 1000;

  @Inject private CustomerTasks tasks;
  @Inject private TaskListing listing;
  @Inject private CallbackRegistration registration;
  @Inject private TaskRevision revision;
  @Inject private TaskDeletion deletion;
  @Inject private PublicLinks links;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @GET
  @RequiresScope(Scope.READ)
  public Response list(@BeanParam TaskListRequest request) {
    List<Task> newest = listing.newest(request.filter(), null, LONGEST_LIST, tasks.customer());
    return exchange().list(MarketplaceExchange.TASKS, "tasks", newest, TaskDocument::of);
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response create(JsonObject body) {
    DocumentFields fields = DocumentFields.of(body, ROOT);
    TaskSpec spec = new TaskRequest(fields).spec();
    List<CallbackTerms> callbacks =
        fields.list("notifications").stream()
            .map(one -> new NotificationRequest(one).terms())
            .toList();
    fields.faults().throwIfAny();
    Task task = registration.create(spec, callbacks, tasks.customer());
    return exchange()
        .made(
            links.to(Paths.task(task.number())),
            MarketplaceExchange.TASK,
            ROOT,
            task,
            TaskDocument::of);
  }

  @GET
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.READ)
  public Response get(@PathParam("id") long id) {
    return answer(Response.Status.OK, tasks.get(id));
  }

  @PUT
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.WRITE)
  public Response change(@PathParam("id") long id, JsonObject body) {
    TaskRequest request = new TaskRequest(DocumentFields.of(body, ROOT));
    @Nullable TaskState state = request.state();
    request.check();
    return answer(
        Response.Status.OK, revision.revise(tasks.key(id), tasks.customer(), request::over, state));
  }

  @DELETE
  @Path("{id: [0-9]{1,18}}")
  @RequiresScope(Scope.DELETE)
  public Response delete(@PathParam("id") long id) {
    deletion.delete(tasks.key(id), tasks.customer());
    return exchange().done(MarketplaceExchange.TASK);
  }

  private Response answer(Response.Status status, Task task) {
    return exchange().one(status, MarketplaceExchange.TASK, ROOT, task, TaskDocument::of);
  }

  private MarketplaceExchange exchange() {
    return new MarketplaceExchange(headers, links.self(uri));
  }
}
