package org.belfry.notifications.dialect.mywork;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Optional;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * A notification, as it is sent and as it is answered; what is null is missing.
 *
 * @param id 0 for one that has none yet
 * @param url where it leads; that of its item if it is missing. It is answered in groups only.
 * @param created in milliseconds since 1970; 0 for now, likewise {@code updated}
 * @param status {@code TODO} or {@code DONE}
 */
@JsonbPropertyOrder({
  "id",
  "applicationLinkId",
  "title",
  "description",
  "url",
  "application",
  "entity",
  "action",
  "created",
  "updated",
  "status",
  "groupingId",
  "globalId",
  "aggregateKey",
  "metadata",
  "item",
  "read",
  "pinned"
})
public record NotificationBody(
    @Nullable Long id,
    @Nullable String applicationLinkId,
    @Nullable String title,
    @Nullable String description,
    @Nullable String url,
    @Nullable String application,
    @Nullable String entity,
    @Nullable String action,
    @Nullable Long created,
    @Nullable Long updated,
    @Nullable String status,
    @Nullable String groupingId,
    @Nullable String globalId,
    @Nullable String aggregateKey,
    @Nullable JsonObject metadata,
    @Nullable ItemBody item,
    @Nullable Boolean read,
    @Nullable Boolean pinned) {

  static NotificationBody of(Notification notification) {
    Notice notice = notification.notice();
    Origin origin = notice.origin();
    return new NotificationBody(
        notification.number(),
        origin.applicationLinkId(),
        notice.content().title(),
        notice.content().description(),
        null,
        origin.application(),
        origin.entity(),
        origin.action(),
        notification.createdAt().toEpochMilli(),
        notification.updatedAt().toEpochMilli(),
        status(notification),
        notice.subject().groupingId(),
        origin.globalId(),
        notice.subject().aggregateKey(),
        metadata(notice),
        ItemBody.of(notice),
        notification.isRead(),
        notification.pinned());
  }

  static @Nullable String status(Notification notification) {
    return notification.progress() == null ? null : notification.progress().name();
  }

  static JsonObject metadata(Notice notice) {
    return Optional.ofNullable(notice.metadata()).orElse(JsonObject.EMPTY_JSON_OBJECT);
  }
}
