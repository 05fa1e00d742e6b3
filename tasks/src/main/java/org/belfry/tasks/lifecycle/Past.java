package org.belfry.tasks.lifecycle;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a task before it comes to Belfry.
 *
 * @param notificationId of the notification that it is made of
 * @param createdAt as its application tells; now if null, likewise {@code updatedAt}
 */
public record Past(
    @Nullable UUID notificationId, @Nullable Instant createdAt, @Nullable Instant updatedAt) {
  /** It is made just now. */
  public static final Past NONE = new Past(null, null, null);
}
