package org.belfry.notifications.dialect.inbox;

import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.belfry.notifications.listing.Counted;
import org.belfry.notifications.listing.NotificationListing;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Reading;
import org.belfry.notifications.notification.Window;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.rest.PublicLinks;

/** The caller's notifications. Each path is the same with {@code v0/} before it. */
@Path("/")
@Component
@Produces(MediaType.APPLICATION_JSON)
public class NotificationsResource {
  private static final String V0 = "{version: (v0/)?}";
  private static final String ALL = V0 + "notifications";
  private static final String LATEST = V0 + "latest-notifications";
  private static final String ONE = ALL + "/{notification_id}";

  @Inject private PublicLinks links;
  @Inject private NotificationListing listing;
  @Inject private Notifications notifications;
  @Inject private Reading reading;
  @Inject private Provider<Caller> caller;

  @GET
  @Path(ALL)
  @RequiresScope(Scope.READ)
  public ItemsView index(@Context UriInfo uri) {
    IndexRequest request = IndexRequest.of(uri.getQueryParameters());
    Counted page =
        listing.counted(
            request.criteria(), request.sort(), request.page(), request.limit(), user());
    return ItemsView.page(page, request, PageLinks.of(links.self(uri), request, page.total()));
  }

  @GET
  @Path(LATEST)
  @RequiresScope(Scope.READ)
  public ItemsView latest(@Context UriInfo uri) {
    int limit = IndexRequest.latest(uri.getQueryParameters());
    return ItemsView.of(notifications.page(Window.newest(limit), user()));
  }

  @GET
  @Path(ONE)
  @RequiresScope(Scope.READ)
  public ItemView detail(@PathParam("notification_id") String id) {
    return ItemView.of(notifications.get(ReadDraft.id(id), user()));
  }

  @POST
  @Path(ONE + "/read")
  @RequiresScope(Scope.WRITE)
  public ItemView read(@PathParam("notification_id") String id) {
    return ItemView.of(reading.readAll(List.of(ReadDraft.id(id)), user()).get(0));
  }

  @POST
  @Path(ALL)
  @RequiresScope(Scope.WRITE)
  @Consumes(MediaType.APPLICATION_JSON)
  public ItemsView read(ReadDraft draft) {
    return ItemsView.of(reading.readAll(draft.ids(), user()));
  }

  private UserId user() {
    return caller.get().userId();
  }
}
