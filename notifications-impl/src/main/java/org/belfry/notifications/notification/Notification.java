package org.belfry.notifications.notification;

import java.time.Instant;
import java.util.UUID;
import org.belfry.notifications.Notice;
import org.belfry.platform.identity.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A notice in somebody's inbox.
 *
 * @param number increases in the order in which notifications become visible in an inbox
 * @param id public, of version 7
 * @param progress what becomes of it as a task, if it is one
 * @param createdAt as its sender told, else when it arrived
 * @param arrivedAt never before that of a notification with a lower number
 */
public record Notification(
    long number,
    UUID id,
    UserId owner,
    Notice notice,
    @Nullable Progress progress,
    boolean pinned,
    @Nullable Instant readAt,
    Instant createdAt,
    Instant updatedAt,
    Instant arrivedAt) {

  public boolean isRead() {
    return readAt != null;
  }

  /** After it was read, unless that is long ago. */
  public Notification read(Instant now) {
    return isRead()
        ? this
        : new Notification(
            number, id, owner, notice, progress, pinned, now, createdAt, now, arrivedAt);
  }
}
