package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;
import java.util.UUID;
import org.belfry.platform.json.JsonText;
import org.belfry.webhooks.endpoint.Endpoint;
import org.belfry.webhooks.listing.ListedSubscription;
import org.belfry.webhooks.subscription.StoredSubscription;
import org.belfry.webhooks.subscription.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A subscription, by itself or in a collection.
 *
 * @param embedded why it gets nothing, if its owner did not ask for that
 */
@JsonbPropertyOrder({
  "id",
  "profile",
  "createdAt",
  "updatedAt",
  "deliveryMethod",
  "deliveryChannel",
  "state",
  "authenticationState",
  "endpoint",
  "subscriberContent",
  "links",
  "embedded"
})
public record SubscriptionView(
    @JsonbProperty("_id") String id,
    @JsonbProperty("_profile") String profile,
    String createdAt,
    String updatedAt,
    String deliveryMethod,
    String deliveryChannel,
    String state,
    String authenticationState,
    @Nullable EndpointView endpoint,
    @Nullable JsonObject subscriberContent,
    @JsonbProperty("_links") Map<String, Link> links,
    @JsonbProperty("_embedded") ErrorView.@Nullable Errors embedded) {

  /**
   * Where its notifications are pushed. The token that was sent is told to nobody.
   *
   * @param secret what its signatures are made with; told once, when the endpoint is new
   */
  @JsonbPropertyOrder({"recipientUrl", "secret"})
  public record EndpointView(String recipientUrl, @Nullable String secret) {}

  public static SubscriptionView of(Subscription subscription, HubUris uris) {
    return of(subscription, null, uris);
  }

  public static SubscriptionView of(StoredSubscription stored, HubUris uris) {
    return of(stored.subscription(), stored.secret().orElse(null), uris);
  }

  public static SubscriptionView of(ListedSubscription subscription, HubUris uris) {
    return of(subscription, null, uris);
  }

  private static SubscriptionView of(
      Subscription subscription, @Nullable String secret, HubUris uris) {
    return of(
        new ListedSubscription(
            subscription.id(),
            subscription.topicId(),
            subscription.subscriber(),
            subscription.deliveryMethod().code(),
            subscription.deliveryChannel(),
            subscription.state().code(),
            subscription.inactivity(),
            subscription.authenticationState().code(),
            subscription.endpoint().map(Endpoint::url).orElse(null),
            subscription.subscriberContent().orElse(null),
            subscription.createdAt(),
            subscription.updatedAt()),
        secret,
        uris);
  }

  private static SubscriptionView of(
      ListedSubscription subscription, @Nullable String secret, HubUris uris) {
    String url = subscription.recipientUrl();
    String content = subscription.subscriberContent();
    return new SubscriptionView(
        subscription.id().toString(),
        Profile.SUBSCRIPTION,
        Moment.print(subscription.createdAt()),
        Moment.print(subscription.updatedAt()),
        subscription.deliveryMethod(),
        subscription.deliveryChannel(),
        subscription.state(),
        subscription.authenticationState(),
        url == null ? null : new EndpointView(url, secret),
        content == null ? null : JsonText.stored(content).asJsonObject(),
        links(subscription, uris),
        Hindrance.of(subscription, uris));
  }

  private static Map<String, Link> links(ListedSubscription subscription, HubUris uris) {
    UUID id = subscription.id();
    boolean active = subscription.state().equals("active");
    return Link.map(
        "self",
        uris.subscription(id),
        Link.TOPIC,
        uris.topic(subscription.topicId()),
        Link.SUBSCRIBER,
        subscription.subscriber(),
        "apiture:notifications",
        uris.subscriptionNotifications(id),
        active ? "apiture:deactivate" : "apiture:activate",
        uris.operation(
            active ? "inactiveSubscriptions" : "activeSubscriptions",
            "subscription",
            uris.subscription(id)));
  }
}
