package org.belfry.notifications.link;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application link. */
@JsonbPropertyOrder({
  "id",
  "appId",
  "name",
  "url",
  "registrationUrl",
  "actionUrl",
  "registeredAt",
  "pongAt",
  "createdAt"
})
public record LinkView(
    UUID id,
    String appId,
    String name,
    String url,
    @Nullable String registrationUrl,
    @Nullable String actionUrl,
    @Nullable Instant registeredAt,
    @Nullable Instant pongAt,
    Instant createdAt) {
  static LinkView of(ApplicationLink link) {
    return new LinkView(
        link.id(),
        link.appId(),
        link.name(),
        link.url(),
        link.registrationUrl(),
        link.actionUrl(),
        link.registeredAt(),
        link.pongAt(),
        link.createdAt());
  }
}
