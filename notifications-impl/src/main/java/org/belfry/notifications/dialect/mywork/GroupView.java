package org.belfry.notifications.dialect.mywork;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.notification.Notification;
import org.jspecify.annotations.Nullable;

/**
 * Notifications about one thing.
 *
 * @param item the thing, as the newest of them says
 */
@JsonbPropertyOrder({"item", "notifications"})
public record GroupView(Item item, List<Member> notifications) {

  /** The thing, and what notifications about it have in common. */
  @JsonbPropertyOrder({
    "iconUrl",
    "title",
    "url",
    "applicationLinkId",
    "application",
    "entity",
    "action",
    "groupingId",
    "aggregateKey",
    "pinned"
  })
  public record Item(
      @Nullable String iconUrl,
      @Nullable String title,
      @Nullable String url,
      @Nullable String applicationLinkId,
      @Nullable String application,
      @Nullable String entity,
      @Nullable String action,
      @Nullable String groupingId,
      @Nullable String aggregateKey,
      boolean pinned) {}

  /** A notification inside its group. */
  @JsonbPropertyOrder({
    "id",
    "title",
    "description",
    "url",
    "globalId",
    "metadata",
    "created",
    "updated",
    "status",
    "read",
    "pinned"
  })
  public record Member(
      long id,
      String title,
      @Nullable String description,
      @Nullable String url,
      @Nullable String globalId,
      JsonObject metadata,
      long created,
      long updated,
      @Nullable String status,
      boolean read,
      boolean pinned) {}

  /**
   * @param members newest first, at least one
   */
  static GroupView of(List<Notification> members) {
    return new GroupView(item(members), members.stream().map(GroupView::member).toList());
  }

  private static Item item(List<Notification> members) {
    Notice newest = members.get(0).notice();
    ItemBody item = ItemBody.of(newest);
    Origin origin = newest.origin();
    return new Item(
        item.iconUrl(),
        item.title(),
        item.url(),
        origin.applicationLinkId(),
        origin.application(),
        origin.entity(),
        origin.action(),
        newest.subject().groupingId(),
        newest.subject().aggregateKey(),
        members.stream().anyMatch(Notification::pinned));
  }

  private static Member member(Notification notification) {
    Notice notice = notification.notice();
    return new Member(
        notification.number(),
        notice.content().title(),
        notice.content().description(),
        notice.links().browserUri(),
        notice.origin().globalId(),
        NotificationBody.metadata(notice),
        notification.createdAt().toEpochMilli(),
        notification.updatedAt().toEpochMilli(),
        NotificationBody.status(notification),
        notification.isRead(),
        notification.pinned());
  }
}
