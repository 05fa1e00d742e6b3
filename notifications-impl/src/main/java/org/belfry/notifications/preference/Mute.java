package org.belfry.notifications.preference;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a user mutes; one of type and group is null.
 *
 * @param type of notifications
 * @param groupingId of a group of them
 */
public record Mute(UUID id, @Nullable String type, @Nullable String groupingId, Instant createdAt) {
  /** Whether it silences notifications of such a type in such a group. */
  public boolean isOf(@Nullable String otherType, @Nullable String otherGroup) {
    return type == null
        ? groupingId != null && groupingId.equals(otherGroup)
        : type.equals(otherType);
  }
}
