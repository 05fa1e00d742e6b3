package org.belfry.webhooks.hub;

import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A message that was accepted. The hub's document prints no answer for it, and messages are no
 * resources in it; so this has only the message's id, which the notifications' log has too.
 */
@JsonbPropertyOrder({"id", "profile", "links"})
public record PublishedView(
    @JsonbProperty("_id") String id,
    @JsonbProperty("_profile") String profile,
    @JsonbProperty("_links") Map<String, Link> links) {

  static PublishedView of(UUID message, Optional<UUID> topic, HubUris uris) {
    return new PublishedView(
        message.toString(),
        Profile.MESSAGE,
        Link.map(Link.TOPIC, topic.map(uris::topic).orElse(null)));
  }
}
