package org.belfry.notifications.archive;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Why a notification is in the archive; one of both is null.
 *
 * @param archivedAt since when it is archived
 * @param snoozedUntil when it comes back by itself
 */
public record ArchiveState(@Nullable Instant archivedAt, @Nullable Instant snoozedUntil) {
  public static ArchiveState archived(Instant since) {
    return new ArchiveState(since, null);
  }

  public static ArchiveState snoozed(Instant until) {
    return new ArchiveState(null, until);
  }
}
