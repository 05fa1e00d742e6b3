package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;

/** Where everything is. Its id is printed under both names that the hub's document has for it. */
@JsonbPropertyOrder({"hubId", "id", "name", "apiVersion", "profile", "links"})
public record RootView(
    @JsonbProperty("_id") String hubId,
    String id,
    String name,
    String apiVersion,
    @JsonbProperty("_profile") String profile,
    @JsonbProperty("_links") Map<String, Link> links) {
  private static final String ID = "notifications";

  /** Version of the document that this dialect follows. */
  private static final String VERSION = "0.4.1";

  public static RootView at(HubUris uris) {
    return new RootView(
        ID,
        ID,
        "Notifications",
        VERSION,
        Profile.ROOT,
        Link.map(
            "self",
            uris.base(),
            "apiture:apiDoc",
            uris.apiDoc(),
            "apiture:topics",
            uris.topics(),
            "apiture:subscriptions",
            uris.subscriptions(),
            "apiture:activeSubscriptions",
            uris.of("activeSubscriptions"),
            "apiture:inactiveSubscriptions",
            uris.of("inactiveSubscriptions"),
            "apiture:messages",
            uris.of("messages"),
            "apiture:pullNotifications",
            uris.of(NotificationCollection.PULL.path()),
            "apiture:deliveryQueue",
            uris.of(NotificationCollection.QUEUE.path()),
            "apiture:receivedNotifications",
            uris.of(NotificationCollection.RECEIVED.path()),
            "apiture:failedNotifications",
            uris.of(NotificationCollection.FAILED.path())));
  }
}
