package org.belfry.notifications.notification;

import java.time.Instant;
import java.util.List;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.notifications.client.NotificationDraft;
import org.belfry.notifications.client.NotificationPage;
import org.belfry.notifications.client.NotificationView;
import org.jspecify.annotations.Nullable;

/** Turns notifications into what the native API prints, and drafts into notices. */
public final class Representations {
  private static final NotificationDraft.Item NOTHING =
      new NotificationDraft.Item(null, null, null);

  private Representations() {}

  /**
   * @param application name of the one that sends it
   */
  static Notice notice(NotificationDraft draft, @Nullable String application) {
    NotificationDraft.Item thing = draft.item() == null ? NOTHING : draft.item();
    return new Notice(
        new Content(
            draft.type() == null ? Content.GENERAL : draft.type(),
            draft.title() == null ? "" : draft.title(),
            draft.description(),
            draft.data()),
        new Links(draft.browserUri(), draft.resourceUri()),
        new Origin(application, null, null, draft.entity(), draft.action(), draft.globalId()),
        new Subject(thing.title(), thing.url(), thing.iconUrl(), draft.groupingId(), null),
        draft.metadata());
  }

  static NotificationPage page(List<Notification> notifications, int limit) {
    boolean full = notifications.size() == limit;
    return new NotificationPage(
        notifications.stream().map(Representations::view).toList(),
        full ? notifications.get(limit - 1).number() : null);
  }

  public static NotificationView view(Notification notification) {
    return putAway(notification, null, null);
  }

  /** One that is not in the inbox. */
  public static NotificationView putAway(
      Notification notification, @Nullable Instant archivedAt, @Nullable Instant snoozedUntil) {
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
        notification.updatedAt(),
        archivedAt,
        snoozedUntil);
  }

  private static NotificationView.@Nullable Item item(Subject subject) {
    NotificationView.Item item =
        new NotificationView.Item(
            subject.title(), subject.url(), subject.iconUrl(), subject.aggregateKey());
    return item.equals(new NotificationView.Item(null, null, null, null)) ? null : item;
  }
}
