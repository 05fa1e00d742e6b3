package org.belfry.tasks.effort;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
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
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;

/** Time spent on a task of the caller's. */
@Path("/tasks/{id}/time-entries")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class TimeEntriesResource {
  @Inject private Tasks tasks;
  @Inject private TimeEntries entries;
  @Inject private TimeLogging logging;
  @Inject private Provider<Caller> caller;

  @GET
  @RequiresScope(Scope.READ)
  public TimeEntryView.Page list(
      @PathParam("id") UUID id,
      @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(1000) int limit) {
    Task task = tasks.get(TaskKey.of(id), user());
    return new TimeEntryView.Page(
        entries.of(task, limit).stream().map(TimeEntryView::of).toList(), task.logged());
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response log(@PathParam("id") UUID id, @NotNull @Valid TimeEntryDraft draft) {
    TimeEntry entry = logging.log(TaskKey.of(id), draft.spent(), draft.note(), user());
    return Response.status(Response.Status.CREATED).entity(TimeEntryView.of(entry)).build();
  }

  private UserId user() {
    return caller.get().userId();
  }
}
