package org.belfry.webhooks.dialect.hub;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonValue;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.belfry.platform.identity.RequiresScope;
import org.belfry.platform.identity.Scope;
import org.belfry.platform.rest.ResourceId;
import org.belfry.platform.rest.access.RequiresApiKey;
import org.belfry.webhooks.dialect.hub.view.CollectionView;
import org.belfry.webhooks.dialect.hub.view.HubMediaType;
import org.belfry.webhooks.dialect.hub.view.HubUris;
import org.belfry.webhooks.dialect.hub.view.NotificationView;
import org.belfry.webhooks.dialect.hub.view.Profile;
import org.belfry.webhooks.dialect.hub.view.SubscriptionView;
import org.belfry.webhooks.listing.NotificationListing;
import org.belfry.webhooks.listing.SubscriptionListing;
import org.belfry.webhooks.subscription.NoSuchSubscription;
import org.belfry.webhooks.subscription.StoredSubscription;
import org.belfry.webhooks.subscription.Subscription;
import org.belfry.webhooks.subscription.SubscriptionChange;
import org.belfry.webhooks.subscription.SubscriptionCreation;
import org.belfry.webhooks.subscription.SubscriptionDeletion;
import org.belfry.webhooks.subscription.Subscriptions;

/** Who is notified of what is published, and how. */
@Path("subscriptions")
@RequestScoped
@RequiresApiKey
@Produces({HubMediaType.HAL, HubMediaType.JSON})
public class SubscriptionsResource {
  private static final String ONE = "{subscriptionId}";
  private static final String ID = "subscriptionId";

  @Inject private Subscriptions subscriptions;
  @Inject private SubscriptionCreation creation;
  @Inject private SubscriptionChange change;
  @Inject private SubscriptionDeletion deletion;
  @Inject private SubscriptionListing listing;
  @Inject private NotificationListing notifications;
  @Inject private HubRequest request;

  @GET
  @RequiresScope(Scope.READ)
  public CollectionView<SubscriptionView> getSubscriptions() {
    HubUris uris = request.uris();
    return request.collection(
        Profile.SUBSCRIPTIONS,
        "subscriptions",
        uris.subscriptions(),
        listing.page(request.caller(), request.parameters()),
        subscription -> SubscriptionView.of(subscription, uris));
  }

  @POST
  @RequiresScope(Scope.WRITE)
  @Consumes({HubMediaType.HAL, HubMediaType.JSON})
  public Response createSubscription(JsonValue body) {
    StoredSubscription stored = creation.create(SubscriptionDrafts.read(body), request.caller());
    return request.created(
        request.uris().subscription(stored.subscription().id()),
        tag(stored.subscription()),
        SubscriptionView.of(stored, request.uris()));
  }

  @GET
  @Path(ONE)
  @RequiresScope(Scope.READ)
  public Response getSubscription(@PathParam(ID) String subscriptionId) {
    Subscription subscription = subscriptions.get(id(subscriptionId), request.caller());
    return request.unlessKnown(
        tag(subscription), () -> SubscriptionView.of(subscription, request.uris()));
  }

  @PUT
  @Path(ONE)
  @RequiresScope(Scope.WRITE)
  @Consumes({HubMediaType.HAL, HubMediaType.JSON})
  public Response updateSubscription(@PathParam(ID) String subscriptionId, JsonValue body) {
    return stored(
        change.replace(
            id(subscriptionId),
            SubscriptionDrafts.read(body),
            request.caller(),
            request.expected(SubscriptionsResource::tag)));
  }

  @PATCH
  @Path(ONE)
  @RequiresScope(Scope.WRITE)
  @Consumes({HubMediaType.HAL, HubMediaType.JSON})
  public Response patchSubscription(@PathParam(ID) String subscriptionId, JsonValue body) {
    return stored(
        change.change(
            id(subscriptionId),
            SubscriptionDrafts.read(body),
            request.caller(),
            request.expected(SubscriptionsResource::tag)));
  }

  @DELETE
  @Path(ONE)
  @RequiresScope(Scope.DELETE)
  public void deleteSubscription(@PathParam(ID) String subscriptionId) {
    deletion.delete(
        id(subscriptionId), request.caller(), request.expected(SubscriptionsResource::tag));
  }

  @GET
  @Path(ONE + "/notifications")
  @RequiresScope(Scope.READ)
  public CollectionView<NotificationView> getNotificationsSubscription(
      @PathParam(ID) String subscriptionId) {
    UUID subscription = subscriptions.get(id(subscriptionId), request.caller()).id();
    HubUris uris = request.uris();
    return request.collection(
        Profile.NOTIFICATIONS,
        "notifications",
        uris.subscriptionNotifications(subscription),
        notifications.ofSubscription(request.caller(), subscription, request.parameters()),
        notification -> NotificationView.of(notification, uris));
  }

  private Response stored(StoredSubscription stored) {
    return request.ok(tag(stored.subscription()), SubscriptionView.of(stored, request.uris()));
  }

  static String tag(Subscription subscription) {
    return String.valueOf(subscription.version());
  }

  private static UUID id(String text) {
    return ResourceId.in(text).orElseThrow(() -> NoSuchSubscription.at(text));
  }
}
