package org.belfry.tasks.dialect.mywork;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.identity.user.ActingUser;
import org.belfry.platform.json.JsonBody;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.lifecycle.TaskChange;
import org.belfry.tasks.lifecycle.TaskDeletion;
import org.belfry.tasks.lifecycle.TaskOrder;
import org.belfry.tasks.lifecycle.TaskSaving;
import org.belfry.tasks.lifecycle.TaskSubmission;
import org.belfry.tasks.listing.TaskFilter;
import org.belfry.tasks.listing.TaskListing;
import org.belfry.tasks.task.NoSuchTask;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;
import org.jspecify.annotations.Nullable;

/** A user's tasks. */
@Path("task")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TaskResource {
  private static final String BYPASS = "bypass";
  private static final String BEFORE = "before";
  private static final int MAX_TEXT = 255;

  /** The dialect has no pages; who has more tasks sees the first ones, and others natively. */
  private static final int MOST = 10_000;

  @Inject private ActingUser actingUser;
  @Inject private Tasks tasks;
  @Inject private TaskListing listing;
  @Inject private TaskSaving saving;
  @Inject private TaskChange change;
  @Inject private TaskOrder order;
  @Inject private TaskDeletion deletion;

  @GET
  @RequiresScope(Scope.READ)
  public List<TaskBody> list(@QueryParam(BYPASS) @Nullable String bypass) {
    return bodies(listing.inOrder(TaskFilter.NONE, null, MOST, actingUser.as(BYPASS, bypass)));
  }

  /** Each changes the task with its {@code globalId}, or is a new one; all or none are saved. */
  @POST
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public Response save(JsonValue body, @QueryParam(BYPASS) @Nullable String bypass) {
    UserId user = actingUser.as(BYPASS, bypass);
    TaskBodies sent = TaskBodies.of(body);
    List<TaskSubmission> submissions = sent.tasks().stream().map(TaskSubmissions::of).toList();
    return Response.ok(sent.answer(bodies(saving.saveAll(submissions, user)))).build();
  }

  @DELETE
  @RequiresScope(Scope.DELETE)
  public void deleteByGlobalId(
      @QueryParam("globalId") @Nullable String globalId,
      @QueryParam(BYPASS) @Nullable String bypass) {
    Faults faults = new Faults();
    String required = faults.required("globalId", globalId, MAX_TEXT);
    faults.throwIfAny();
    UserId user = actingUser.as(BYPASS, bypass);
    deletion.delete(TaskKey.of(withGlobalId(required, user).id()), user);
  }

  /** The number, as JSON. */
  @GET
  @Path("count")
  @RequiresScope(Scope.READ)
  public long count(@QueryParam("completed") @Nullable String completed) {
    return listing.count(filter(completed), actingUser.self());
  }

  @GET
  @Path("globalId/{globalId}")
  @RequiresScope(Scope.READ)
  public TaskBody byGlobalId(@PathParam("globalId") String globalId) {
    return TaskBody.of(withGlobalId(globalId, actingUser.self()));
  }

  @GET
  @Path("{id}")
  @RequiresScope(Scope.READ)
  public TaskBody get(@PathParam("id") long id) {
    return TaskBody.of(tasks.get(TaskKey.of(id), actingUser.self()));
  }

  @PUT
  @Path("{id}")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public TaskBody change(@PathParam("id") long id, TaskBody body) {
    return TaskBody.of(saving.save(TaskKey.of(id), TaskSubmissions.of(body), actingUser.self()));
  }

  @DELETE
  @Path("{id}")
  @RequiresScope(Scope.DELETE)
  public void delete(@PathParam("id") long id, @QueryParam(BYPASS) @Nullable String bypass) {
    deletion.delete(TaskKey.of(id), actingUser.as(BYPASS, bypass));
  }

  /** Answers the notes, as JSON. */
  @PUT
  @Path("{id}/notes")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public JsonValue note(@PathParam("id") long id, JsonValue notes) {
    String text = notes(notes);
    Task unused =
        change.change(
            TaskKey.of(id),
            actingUser.self(),
            spec -> {
              TaskContent content = spec.content();
              return spec.with(
                  new TaskContent(
                      content.title(), text, content.source(), content.item(), content.metadata()));
            });
    return notes;
  }

  @PUT
  @Path("{id}/position")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public void put(@PathParam("id") long id, JsonObject body) {
    order.put(TaskKey.of(id), before(body), actingUser.self());
  }

  private Task withGlobalId(String globalId, UserId user) {
    return tasks.withGlobalId(globalId, user).stream()
        .findFirst()
        .orElseThrow(() -> new NoSuchTask(globalId));
  }

  private static @Nullable String notes(JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    if (value == JsonValue.NULL) {
      return null;
    }
    throw new InvalidField("wrongType", "notes", value, "is a text", "Send the notes in quotes.");
  }

  private static @Nullable TaskKey before(JsonObject body) {
    JsonValue before = body.get(BEFORE);
    if (before == null) {
      throw InvalidField.missing(BEFORE);
    }
    if (before instanceof JsonNumber number) {
      return TaskKey.of(JsonBody.id(number));
    }
    if (before == JsonValue.NULL) {
      return null;
    }
    throw new InvalidField(
        "wrongType", BEFORE, before, "is the id of a task, or null", "Send null for the end.");
  }

  private static TaskFilter filter(@Nullable String completed) {
    if (completed == null || completed.isEmpty()) {
      return TaskFilter.NONE;
    }
    return switch (completed) {
      case "true" -> TaskFilter.NONE.in(Status.DONE.states());
      case "false" -> TaskFilter.NONE.in(Status.TODO.states());
      default ->
          throw new InvalidField(
              "valueNotAllowed",
              "completed",
              completed,
              "is true or false",
              "Leave it out to count all.");
    };
  }

  private static List<TaskBody> bodies(List<Task> tasks) {
    return tasks.stream().map(TaskBody::of).toList();
  }
}
