package org.belfry.notifications.shelf;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a notification is on the shelf; one of both is null.
 *
 * @param archivedAt since when it is archived
 * @param snoozedUntil when it comes back by itself
 */
public record Stay(@Nullable Instant archivedAt, @Nullable Instant snoozedUntil) {
  public static Stay archived(Instant since) {
    return new Stay(since, null);
  }

  public static Stay snoozed(Instant until) {
    return new Stay(null, until);
  }
}
