package org.belfry.notifications.notification;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Instant;
import java.util.UUID;
import org.belfry.notifications.Content;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.jspecify.annotations.Nullable;

/** A notification as the native API prints it: everything that any dialect knows of it. */
@JsonbPropertyOrder({
  "id",
  "number",
  "type",
  "title",
  "description",
  "data",
  "browserUri",
  "resourceUri",
  "application",
  "applicationLinkId",
  "senderId",
  "entity",
  "action",
  "globalId",
  "groupingId",
  "item",
  "metadata",
  "status",
  "pinned",
  "readAt",
  "createdAt",
  "updatedAt"
})
public record NotificationView(
    UUID id,
    long number,
    String type,
    String title,
    @Nullable String description,
    @Nullable JsonObject data,
    @Nullable String browserUri,
    @Nullable String resourceUri,
    @Nullable String application,
    @Nullable String applicationLinkId,
    @Nullable Long senderId,
    @Nullable String entity,
    @Nullable String action,
    @Nullable String globalId,
    @Nullable String groupingId,
    @Nullable Item item,
    @Nullable JsonObject metadata,
    @Nullable String status,
    boolean pinned,
    @Nullable Instant readAt,
    Instant createdAt,
    Instant updatedAt) {

  /** What it is about. */
  @JsonbPropertyOrder({"title", "url", "iconUrl", "aggregateKey"})
  public record Item(
      @Nullable String title,
      @Nullable String url,
      @Nullable String iconUrl,
      @Nullable String aggregateKey) {}

  static NotificationView of(Notification notification) {
    Notice notice = notification.notice();
    Content content = notice.content();
    Origin origin = notice.origin();
    return new NotificationView(
        notification.id(),
        notification.number(),
        content.type(),
        content.title(),
        content.description(),
        content.data(),
        notice.links().browserUri(),
        notice.links().resourceUri(),
        origin.application(),
        origin.applicationLinkId(),
        origin.senderId(),
        origin.entity(),
        origin.action(),
        origin.globalId(),
        notice.subject().groupingId(),
        item(notice.subject()),
        notice.metadata(),
        notification.progress() == null ? null : notification.progress().name(),
        notification.pinned(),
        notification.readAt(),
        notification.createdAt(),
        notification.updatedAt());
  }

  private static @Nullable Item item(Subject subject) {
    Item item = new Item(subject.title(), subject.url(), subject.iconUrl(), subject.aggregateKey());
    return item.equals(new Item(null, null, null, null)) ? null : item;
  }
}
