package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.webhooks.listing.ListedSubscription;
import org.belfry.webhooks.listing.ListedTopic;
import org.belfry.webhooks.topic.Topic;
import org.jspecify.annotations.Nullable;

/** A topic. */
@JsonbPropertyOrder({
  "id",
  "profile",
  "createdAt",
  "updatedAt",
  "name",
  "domain",
  "links",
  "embedded"
})
public record TopicView(
    @JsonbProperty("_id") String id,
    @JsonbProperty("_profile") String profile,
    String createdAt,
    String updatedAt,
    String name,
    String domain,
    @JsonbProperty("_links") Map<String, Link> links,
    @JsonbProperty("_embedded") CollectionView.@Nullable Items<SubscriptionView> embedded) {

  /**
   * @param subscriptions those of the caller, as many as are embedded
   */
  public static TopicView of(Topic topic, List<ListedSubscription> subscriptions, HubUris uris) {
    return of(
        new ListedTopic(
            topic.id(), topic.name(), topic.domain(), topic.createdAt(), topic.updatedAt()),
        subscriptions,
        uris);
  }

  /** As it is in a collection, without its subscriptions. */
  public static TopicView of(ListedTopic topic, HubUris uris) {
    return of(topic, List.of(), uris);
  }

  private static TopicView of(
      ListedTopic topic, List<ListedSubscription> subscriptions, HubUris uris) {
    return new TopicView(
        topic.id().toString(),
        Profile.TOPIC,
        Moment.print(topic.createdAt()),
        Moment.print(topic.updatedAt()),
        topic.name(),
        topic.domain(),
        links(topic.id(), uris),
        subscriptions.isEmpty()
            ? null
            : new CollectionView.Items<>(
                subscriptions.stream().map(each -> SubscriptionView.of(each, uris)).toList()));
  }

  private static Map<String, Link> links(UUID id, HubUris uris) {
    return Link.map(
        "self",
        uris.topic(id),
        "apiture:notifications",
        uris.topicNotifications(id),
        "apiture:subscriptions",
        uris.subscriptions() + "?topic=" + id);
  }
}
