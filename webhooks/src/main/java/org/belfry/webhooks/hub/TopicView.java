package org.belfry.webhooks.hub;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;
import java.util.UUID;
import org.belfry.webhooks.listing.ListedTopic;
import org.belfry.webhooks.topic.Topic;

/** A topic. */
@JsonbPropertyOrder({"id", "profile", "createdAt", "updatedAt", "name", "domain", "links"})
public record TopicView(
    @JsonbProperty("_id") String id,
    @JsonbProperty("_profile") String profile,
    String createdAt,
    String updatedAt,
    String name,
    String domain,
    @JsonbProperty("_links") Map<String, Link> links) {

  static TopicView of(Topic topic, HubUris uris) {
    return of(
        new ListedTopic(
            topic.id(), topic.name(), topic.domain(), topic.createdAt(), topic.updatedAt()),
        uris);
  }

  static TopicView of(ListedTopic topic, HubUris uris) {
    return new TopicView(
        topic.id().toString(),
        Profile.TOPIC,
        Moment.print(topic.createdAt()),
        Moment.print(topic.updatedAt()),
        topic.name(),
        topic.domain(),
        links(topic.id(), uris));
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
