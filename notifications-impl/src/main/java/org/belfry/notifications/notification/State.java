package org.belfry.notifications.notification;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * In which state a notification arrives.
 *
 * @param createdAt as its sender tells; the moment of its arrival if null, likewise {@code
 *     updatedAt}
 */
public record State(
    boolean read,
    boolean pinned,
    @Nullable Progress progress,
    @Nullable Instant createdAt,
    @Nullable Instant updatedAt) {
  /** Unread, and just now. */
  public static final State NEW = new State(false, false, null, null, null);
}
