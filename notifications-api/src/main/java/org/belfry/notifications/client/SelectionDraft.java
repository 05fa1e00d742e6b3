package org.belfry.notifications.client;

import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which notifications a request is about, in one of three ways.
 *
 * @param ids of single ones, at most 1000; unknown ones mean nothing
 * @param groupingId of all in a group
 * @param upTo number of the newest of all that are meant
 */
public record SelectionDraft(
    @Nullable @Size(max = 1000) List<UUID> ids,
    @Nullable @Size(max = 255) String groupingId,
    @Nullable Long upTo) {

  /** Single ones. */
  public static SelectionDraft of(UUID... ids) {
    return new SelectionDraft(List.of(ids), null, null);
  }

  /** All in a group. */
  public static SelectionDraft group(String groupingId) {
    return new SelectionDraft(null, groupingId, null);
  }

  /** All up to a number. */
  public static SelectionDraft upTo(long number) {
    return new SelectionDraft(null, null, number);
  }
}
