package org.belfry.notifications.dialect.inbox;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbNillable;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.notification.Notification;
import org.jspecify.annotations.Nullable;

/** A notification. */
@JsonbNillable
@JsonbPropertyOrder({"id", "type", "data", "readAt", "createdAt", "updatedAt", "links"})
public record ItemView(
    UUID id,
    String type,
    JsonObject data,
    @Nullable String readAt,
    @Nullable String createdAt,
    @Nullable String updatedAt,
    @JsonbProperty("_links") List<Link> links) {
  static final String PATH = "/api/v0/notifications";

  static ItemView of(Notification notification) {
    return new ItemView(
        notification.id(),
        notification.notice().content().type(),
        ItemData.of(notification),
        Moment.print(notification.readAt()),
        Moment.print(notification.createdAt()),
        Moment.print(notification.updatedAt()),
        List.of(Link.get(PATH + "/" + notification.id(), "self")));
  }
}
