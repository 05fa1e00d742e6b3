package org.belfry.notifications.mywork;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.notification.Notification;
import org.jspecify.annotations.Nullable;

/** The task that a notification is to its user. */
@JsonbPropertyOrder({
  "id",
  "applicationLinkId",
  "title",
  "notes",
  "status",
  "application",
  "entity",
  "created",
  "updated",
  "globalId",
  "metadata",
  "item"
})
public record TaskView(
    long id,
    @Nullable String applicationLinkId,
    String title,
    @Nullable String notes,
    @Nullable String status,
    @Nullable String application,
    @Nullable String entity,
    long created,
    long updated,
    @Nullable String globalId,
    JsonObject metadata,
    Item item) {

  /** What the task is about. */
  public record Item(@Nullable String title) {}

  static TaskView of(Notification notification) {
    Notice notice = notification.notice();
    Origin origin = notice.origin();
    return new TaskView(
        notification.number(),
        origin.applicationLinkId(),
        notice.content().title(),
        notice.content().description(),
        NotificationBody.status(notification),
        origin.application(),
        origin.entity(),
        notification.createdAt().toEpochMilli(),
        notification.updatedAt().toEpochMilli(),
        origin.globalId(),
        NotificationBody.metadata(notice),
        new Item(ItemBody.of(notice).title()));
  }
}
