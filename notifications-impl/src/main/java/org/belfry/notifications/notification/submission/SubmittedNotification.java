package org.belfry.notifications.notification.submission;

import java.time.Instant;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.State;
import org.jspecify.annotations.Nullable;

/**
 * A notification as a client sends it that may have one already. What is null of its state stays as
 * it was, or gets its default.
 *
 * @param number of the one that it changes, if the client knows
 */
public record SubmittedNotification(
    @Nullable Long number,
    Notice notice,
    @Nullable Boolean read,
    @Nullable Boolean pinned,
    @Nullable Progress progress,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt) {

  /** The state of a new one. */
  State state() {
    return new State(
        Boolean.TRUE.equals(read), Boolean.TRUE.equals(pinned), progress, createdAt, updatedAt);
  }

  /** The state of one that is changed. */
  State stateOver(Notification before) {
    return new State(
        read == null ? before.isRead() : read,
        pinned == null ? before.pinned() : pinned,
        progress == null ? before.progress() : progress,
        createdAt,
        updatedAt);
  }

  /** The state of one that was put away, and arrives again. */
  State stateAgain(Notification before) {
    return new State(
        Boolean.TRUE.equals(read),
        pinned == null ? before.pinned() : pinned,
        progress == null ? before.progress() : progress,
        createdAt == null ? before.createdAt() : createdAt,
        updatedAt);
  }

  /** What it says, with what only others than this client have words for. */
  Notice noticeOver(Notification before) {
    Content content = notice.content();
    Content known = before.notice().content();
    Origin origin = notice.origin();
    return new Notice(
        new Content(
            content.type().equals(Content.GENERAL) ? known.type() : content.type(),
            content.title(),
            content.description(),
            content.data() == null ? known.data() : content.data()),
        new Links(notice.links().browserUri(), before.notice().links().resourceUri()),
        new Origin(
            origin.application(),
            origin.applicationLinkId(),
            before.notice().origin().senderId(),
            origin.entity(),
            origin.action(),
            origin.globalId()),
        notice.subject(),
        notice.metadata());
  }
}
