package org.belfry.tasks.lifecycle;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.json.JsonObject;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.belfry.platform.body.MembersOf;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.rest.PublicLinks;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.listing.TaskListing;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;
import org.jspecify.annotations.Nullable;

/** The caller's tasks. */
@Path("/tasks")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TasksResource {
  @Inject private Tasks tasks;
  @Inject private TaskListing listing;
  @Inject private TaskCreation creation;
  @Inject private TaskChange change;
  @Inject private TaskProgress progress;
  @Inject private TaskOrder order;
  @Inject private TaskDeletion deletion;
  @Inject private TaskSpecs specs;
  @Inject private Provider<Caller> caller;
  @Inject private PublicLinks links;

  @GET
  @RequiresScope(Scope.READ)
  public TaskView.Page list(
      @QueryParam("state") @Nullable String state,
      @QueryParam("after") @Nullable UUID after,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(500) int limit) {
    @Nullable TaskKey below = after == null ? null : TaskKey.of(after);
    return TaskView.Page.of(
        listing.inOrder(StateParameter.filter(state), below, limit, user()), limit);
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response create(@NotNull TaskDraft draft) {
    Task task =
        creation.create(TaskKind.PERSONAL, specs.of(draft, caller.get().application()), user());
    return Response.created(links.to("/belfry/v1/tasks/{id}", task.id()))
        .entity(TaskView.of(task))
        .build();
  }

  @GET
  @Path("{id}")
  @RequiresScope(Scope.READ)
  public TaskView get(@PathParam("id") UUID id) {
    return TaskView.of(tasks.get(TaskKey.of(id), user()));
  }

  @PATCH
  @Path("{id}")
  @RequiresScope(Scope.WRITE)
  @Consumes({MediaType.APPLICATION_JSON, "application/merge-patch+json"})
  public TaskView change(
      @PathParam("id") UUID id, @NotNull @MembersOf(TaskDraft.class) JsonObject patch) {
    return TaskView.of(
        change.change(
            TaskKey.of(id),
            user(),
            spec -> specs.over(spec, TaskPatch.apply(patch, TaskDraft.of(spec)))));
  }

  @DELETE
  @Path("{id}")
  @RequiresScope(Scope.DELETE)
  public void delete(@PathParam("id") UUID id) {
    deletion.delete(TaskKey.of(id), user());
  }

  @POST
  @Path("{id}/completion")
  @RequiresScope(Scope.WRITE)
  public TaskView complete(@PathParam("id") UUID id) {
    return TaskView.of(progress.complete(TaskKey.of(id), user()));
  }

  @POST
  @Path("{id}/reopening")
  @RequiresScope(Scope.WRITE)
  public TaskView reopen(@PathParam("id") UUID id) {
    return TaskView.of(progress.reopen(TaskKey.of(id), user()));
  }

  @POST
  @Path("{id}/cancellation")
  @RequiresScope(Scope.WRITE)
  public TaskView cancel(@PathParam("id") UUID id) {
    return TaskView.of(progress.move(Move.CANCEL, TaskKey.of(id), user()));
  }

  @PUT
  @Path("{id}/position")
  @RequiresScope(Scope.WRITE)
  public void put(@PathParam("id") UUID id, @NotNull PositionDraft draft) {
    order.put(TaskKey.of(id), draft.before() == null ? null : TaskKey.of(draft.before()), user());
  }

  private UserId user() {
    return caller.get().userId();
  }
}
