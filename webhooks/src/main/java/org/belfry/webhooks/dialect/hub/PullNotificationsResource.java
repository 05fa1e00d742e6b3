package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.dialect.hub.view.CollectionView;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.NotificationCollection;
import org.belfry.webhooks.dialect.hub.view.NotificationView;
import org.belfry.webhooks.listing.NotificationListing;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.NotificationDeletion;
import org.belfry.webhooks.notification.Notifications;

/** Notifications that wait to be pulled and acknowledged. */
@Path("pullNotifications")
@RequestScoped
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class PullNotificationsResource {
  private static final NotificationCollection HERE = NotificationCollection.PULL;

  @Inject private Notifications notifications;
  @Inject private NotificationDeletion deletion;
  @Inject private NotificationListing listing;
  @Inject private HubRequest request;

  @GET
  @RequiresScope(Scope.READ)
  public CollectionView<NotificationView> getPullNotifications() {
    return request.notifications(
        HERE, listing.pull(request.caller(), request.parametersWithSubscriptionUri()));
  }

  @GET
  @Path("{notificationId}")
  @RequiresScope(Scope.READ)
  public Response getPullNotification(@PathParam("notificationId") String notificationId) {
    return request.notification(HERE, notificationId, notifications::pending);
  }

  @DELETE
  @Path("{notificationId}")
  @RequiresScope(Scope.DELETE)
  public void deleteNotification(@PathParam("notificationId") String notificationId) {
    deletion.deletePulled(
        HERE.id(notificationId), request.caller(), request.expected(Notification::revision));
  }
}
