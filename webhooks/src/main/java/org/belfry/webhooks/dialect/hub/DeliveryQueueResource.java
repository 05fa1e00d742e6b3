package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.attempt.Prospect;
import org.belfry.webhooks.attempt.Prospects;
import org.belfry.webhooks.dialect.hub.view.CollectionView;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.HubUris;
import org.belfry.webhooks.dialect.hub.view.NotificationCollection;
import org.belfry.webhooks.dialect.hub.view.NotificationView;
import org.belfry.webhooks.listing.NotificationListing;
import org.belfry.webhooks.listing.Page;
import org.belfry.webhooks.notification.Notification;
import org.belfry.webhooks.notification.NotificationDeletion;
import org.belfry.webhooks.notification.Notifications;

/** Notifications that wait to be pushed. */
@Path("deliveryQueue")
@RequestScoped
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class DeliveryQueueResource {
  private static final NotificationCollection HERE = NotificationCollection.QUEUE;

  @Inject private Notifications notifications;
  @Inject private Prospects prospects;
  @Inject private NotificationDeletion deletion;
  @Inject private NotificationListing listing;
  @Inject private HubRequest request;

  @GET
  @RequiresScope(Scope.READ)
  public CollectionView<NotificationView> getDeliveryQueue() {
    Page<Notification> page =
        listing.queue(request.caller(), request.parametersWithSubscriptionUri());
    Map<UUID, Prospect> known = prospects.of(page.items().stream().map(Notification::id).toList());
    HubUris uris = request.uris();
    return request.notifications(
        HERE,
        page,
        notification ->
            NotificationView.queued(
                notification, known.getOrDefault(notification.id(), Prospect.NONE), uris));
  }

  @GET
  @Path("{notificationId}")
  @RequiresScope(Scope.READ)
  public Response getPushNotification(@PathParam("notificationId") String notificationId) {
    Notification notification =
        HERE.find(notificationId, id -> notifications.pending(id, request.caller()));
    Prospect prospect = prospects.of(notification.id());
    return request.unlessKnown(
        tag(notification, prospect),
        () -> NotificationView.queued(notification, prospect, request.uris()));
  }

  @DELETE
  @Path("{notificationId}")
  @RequiresScope(Scope.DELETE)
  public void deletePushNotification(@PathParam("notificationId") String notificationId) {
    deletion.deleteQueued(
        HERE.id(notificationId),
        request.caller(),
        request.expected(notification -> tag(notification, prospects.of(notification.id()))));
  }

  private static String tag(Notification notification, Prospect prospect) {
    return notification.revision() + "-" + prospect.revision();
  }
}
