package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.dialect.hub.view.CollectionView;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.NotificationCollection;
import org.belfry.webhooks.dialect.hub.view.NotificationView;
import org.belfry.webhooks.listing.NotificationListing;
import org.belfry.webhooks.notification.Acknowledgement;
import org.belfry.webhooks.notification.NoSuchNotification;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.Notifications;
import org.jspecify.annotations.Nullable;

/** Notifications that were delivered or acknowledged, and where they are acknowledged. */
@Path("receivedNotifications")
@RequestScoped
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class ReceivedNotificationsResource {
  private static final NotificationCollection HERE = NotificationCollection.RECEIVED;

  @Inject private Notifications notifications;
  @Inject private Acknowledgement acknowledgement;
  @Inject private NotificationListing listing;
  @Inject private HubRequest request;

  @GET
  @RequiresScope(Scope.READ)
  public CollectionView<NotificationView> getReceivedNotifications() {
    return request.notifications(HERE, listing.received(request.caller(), request.parameters()));
  }

  @POST
  @RequiresScope(Scope.WRITE)
  public Response acknowledgeNotification(
      @QueryParam("notification") @Nullable String notification) {
    UUID id = Reference.required("notification", notification, NoSuchNotification::referredToAs);
    Notification received = acknowledgement.acknowledge(id, request.caller());
    return request.ok(received.revision(), NotificationView.of(received, request.uris()));
  }

  @GET
  @Path("{notificationId}")
  @RequiresScope(Scope.READ)
  public Response getReceivedNotification(@PathParam("notificationId") String notificationId) {
    return request.notification(HERE, notificationId, notifications::received);
  }
}
