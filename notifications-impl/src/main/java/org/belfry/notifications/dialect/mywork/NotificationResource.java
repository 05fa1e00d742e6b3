package org.belfry.notifications.dialect.mywork;

import jakarta.inject.Inject;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import jakarta.ws.rs.BeanParam;
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
import java.util.List;
import org.belfry.notifications.listing.GroupListing;
import org.belfry.notifications.mailbox.Viewing;
import org.belfry.notifications.notification.Deletion;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Reading;
import org.belfry.notifications.notification.submission.Intake;
import org.belfry.notifications.notification.submission.Saving;
import org.belfry.notifications.notification.submission.TaskMaking;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.user.ActingUser;
import org.belfry.platform.json.JsonBody;
import org.jspecify.annotations.Nullable;

/** A user's notifications. */
@Path("notification")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class NotificationResource {
  private static final String BYPASS = "bypass";

  @Inject private ActingUser actingUser;
  @Inject private Notifications notifications;
  @Inject private GroupListing groups;
  @Inject private Intake intake;
  @Inject private Saving saving;
  @Inject private Reading reading;
  @Inject private Viewing viewing;
  @Inject private Deletion deletion;
  @Inject private TaskMaking tasks;

  @GET
  @RequiresScope(Scope.READ)
  public List<NotificationBody> list(
      @BeanParam PageRange range, @QueryParam(BYPASS) @Nullable String bypass) {
    return notifications.page(range.window(), actingUser.as(BYPASS, bypass)).stream()
        .map(NotificationBody::of)
        .toList();
  }

  @POST
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public NotificationBody save(NotificationBody body, @QueryParam(BYPASS) @Nullable String bypass) {
    return NotificationBody.of(
        intake.take(NotificationSubmissions.of(body), actingUser.as(BYPASS, bypass)));
  }

  @GET
  @Path("nested")
  @RequiresScope(Scope.READ)
  public List<GroupView> nested(@BeanParam PageRange range) {
    return groups.page(range.window(), actingUser.self()).stream().map(GroupView::of).toList();
  }

  @PUT
  @Path("lastreadid")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public void see(JsonValue body) {
    viewing.upTo(JsonBody.id(body), actingUser.self());
  }

  /** A number is the last one that was seen; those of a list are read one by one. */
  @PUT
  @Path("read")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public void read(JsonValue body) {
    if (body instanceof JsonArray list) {
      reading.read(JsonBody.ids(list), actingUser.self());
    } else {
      viewing.upTo(JsonBody.id(body), actingUser.self());
    }
  }

  @POST
  @Path("metadata")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public void annotate(MetadataDraft draft) {
    saving.annotate(
        draft.requiredGlobalId(),
        draft.conditionOrNone(),
        draft.metadataOrNone(),
        actingUser.self());
  }

  @GET
  @Path("{id}")
  @RequiresScope(Scope.READ)
  public NotificationBody get(@PathParam("id") long id) {
    return NotificationBody.of(notifications.get(id, actingUser.self()));
  }

  @DELETE
  @Path("{id}")
  @RequiresScope(Scope.DELETE)
  public void delete(@PathParam("id") long id) {
    if (deletion.delete(List.of(id), actingUser.self()) == 0) {
      throw new NoSuchNotification(id);
    }
  }

  @PUT
  @Path("{id}/status")
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public TaskView progress(@PathParam("id") long id, JsonValue body) {
    return TaskView.of(tasks.become(id, NotificationSubmissions.progress(body), actingUser.self()));
  }
}
