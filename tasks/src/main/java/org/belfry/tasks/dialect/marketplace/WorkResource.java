package org.belfry.tasks.dialect.marketplace;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
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
import org.belfry.platform.identity.Role;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.tasks.lifecycle.TaskProgress;
import org.belfry.tasks.task.WorkItem;

/** What workers deliver. */
@Path("worker/tasks")
@RequestScoped
@RolesAllowed({Role.ADMINISTRATOR, Role.WORKER})
@Produces({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
@Consumes({MediaType.APPLICATION_JSON, MediaType.APPLICATION_XML, MediaType.TEXT_XML})
public class WorkResource {
  private static final String ROOT = "task";
  private static final String RESULT = "result";

  @Inject private TaskProgress progress;
  @Inject private PublicLinks links;
  @Context private HttpHeaders headers;
  @Context private UriInfo uri;

  @POST
  @Path("{id: [0-9]{1,18}}/result")
  @RequiresScope(Scope.WRITE)
  public Response deliver(@PathParam("id") long id, JsonObject body) {
    MarketplaceExchange exchange = new MarketplaceExchange(headers, links.self(uri));
    DocumentFields fields = fields(body);
    List<WorkItem> result = TaskRequest.items(fields, RESULT);
    fields.faults().throwIfAny();
    return exchange.one(
        Response.Status.OK,
        MarketplaceExchange.TASK,
        ROOT,
        progress.deliver(id, result),
        TaskDocument::of);
  }

  /** A result may come in its task, or alone. */
  private static DocumentFields fields(JsonObject document) {
    return document.containsKey(RESULT)
        ? DocumentFields.of(document)
        : DocumentFields.of(document, ROOT);
  }
}
