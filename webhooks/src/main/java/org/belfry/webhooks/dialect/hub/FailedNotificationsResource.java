package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.attempt.Attempts;
import org.belfry.webhooks.dialect.hub.view.CollectionView;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.NotificationCollection;
import org.belfry.webhooks.dialect.hub.view.NotificationView;
import org.belfry.webhooks.listing.NotificationListing;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.Notifications;

/** Notifications that expired or failed, with the causes. */
@Path("failedNotifications")
@RequestScoped
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class FailedNotificationsResource {
  private static final NotificationCollection HERE = NotificationCollection.FAILED;

  @Inject private Notifications notifications;
  @Inject private Attempts attempts;
  @Inject private NotificationListing listing;
  @Inject private HubRequest request;

  @GET
  @RequiresScope(Scope.READ)
  public CollectionView<NotificationView> getFailedNotifications() {
    return request.notifications(HERE, listing.failed(request.caller(), request.parameters()));
  }

  @GET
  @Path("{notificationId}")
  @RequiresScope(Scope.READ)
  public Response getFailedNotification(@PathParam("notificationId") String notificationId) {
    Notification notification =
        HERE.find(notificationId, id -> notifications.failed(id, request.caller()));
    return request.unlessKnown(
        notification.revision(),
        () ->
            NotificationView.failed(
                notification, attempts.causes(notification.id()), request.uris()));
  }
}
