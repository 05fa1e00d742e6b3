package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.client.ChangedView;
import org.belfry.notifications.client.NotificationDraft;
import org.belfry.notifications.client.NotificationPage;
import org.belfry.notifications.client.NotificationPatch;
import org.belfry.notifications.client.NotificationView;
import org.belfry.notifications.client.SelectionDraft;
import org.belfry.notifications.notification.selection.Batches;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.rest.PublicLinks;

/** The caller's notifications. */
@Path("/inbox")
@Component
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class NotificationsResource {
  private static final String ALL = "notifications";
  private static final String ONE = "notifications/{id}";

  @Inject private Notifications notifications;
  @Inject private Posting posting;
  @Inject private Reading reading;
  @Inject private Deletion deletion;
  @Inject private Provider<Caller> caller;
  @Inject private Anywhere anywhere;
  @Inject private PublicLinks links;

  @GET
  @Path(ALL)
  @RequiresScope(Scope.READ)
  public NotificationPage list(
      @QueryParam("after") @DefaultValue("0") long after,
      @QueryParam("before") @DefaultValue("9223372036854775807") long before,
      @QueryParam("limit") @DefaultValue("20") @Min(1) @Max(500) int limit,
      @QueryParam("unread") @DefaultValue("false") boolean unread) {
    Window window = new Window(after, before, limit);
    return Representations.page(
        unread ? notifications.unread(window, user()) : notifications.page(window, user()), limit);
  }

  @POST
  @Path(ALL)
  @RequiresScope(Scope.WRITE)
  public Response create(@NotNull NotificationDraft draft) {
    Notification posted =
        posting.post(Representations.notice(draft, caller.get().application()), State.NEW, user());
    return Response.created(links.to("/belfry/v1/inbox/notifications/{id}", posted.id()))
        .entity(Representations.view(posted))
        .build();
  }

  @GET
  @Path(ONE)
  @RequiresScope(Scope.READ)
  public NotificationView get(@PathParam("id") UUID id) {
    return Representations.view(anywhere.get(id, user()));
  }

  @PATCH
  @Path(ONE)
  @RequiresScope(Scope.WRITE)
  public NotificationView change(
      @PathParam("id") UUID id, @NotNull @Valid NotificationPatch patch) {
    if (patch.read()) {
      return Representations.view(reading.readAll(List.of(id), user()).get(0));
    }
    reading.unread(List.of(notifications.get(id, user()).number()), user());
    return get(id);
  }

  @DELETE
  @Path(ONE)
  @RequiresScope(Scope.DELETE)
  public void delete(@PathParam("id") UUID id) {
    deletion.delete(List.of(notifications.get(id, user()).number()), user());
  }

  @POST
  @Path("reads")
  @RequiresScope(Scope.WRITE)
  public ChangedView readAll(@NotNull @Valid SelectionDraft draft) {
    Selection selection = Selection.of(draft);
    return new ChangedView(Batches.all(limit -> reading.readSome(selection, limit, user())));
  }

  private UserId user() {
    return caller.get().userId();
  }
}
