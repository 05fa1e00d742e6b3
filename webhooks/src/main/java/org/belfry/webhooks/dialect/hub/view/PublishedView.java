package org.belfry.webhooks.dialect.hub.view;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.belfry.webhooks.message.PublishedMessage;

/**
 * A message that was accepted. The hub's document prints no answer for it, and messages are no
 * resources in it; so this has only the message's id, which the notifications' log has too, and
 * whom it reached.
 *
 * @param notifications how many subscriptions were notified, or are going to be
 */
@JsonbPropertyOrder({"id", "profile", "notifications", "links"})
public record PublishedView(
    @JsonbProperty("_id") String id,
    @JsonbProperty("_profile") String profile,
    long notifications,
    @JsonbProperty("_links") Map<String, Link> links) {

  public static PublishedView of(PublishedMessage message, Optional<UUID> topic, HubUris uris) {
    return new PublishedView(
        message.id().toString(),
        Profile.MESSAGE,
        message.notifications(),
        Link.map(Link.TOPIC, topic.map(uris::topic).orElse(null)));
  }
}
