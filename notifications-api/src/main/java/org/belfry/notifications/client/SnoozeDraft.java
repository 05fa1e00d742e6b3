package org.belfry.notifications.client;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is to be out of the way for a while; which notifications, as in {@link SelectionDraft}.
 *
 * @param until when it comes back
 */
public record SnoozeDraft(
    @NotNull Instant until,
    @Nullable @Size(max = 1000) List<UUID> ids,
    @Nullable @Size(max = 255) String groupingId,
    @Nullable Long upTo) {

  public static SnoozeDraft of(SelectionDraft selection, Instant until) {
    return new SnoozeDraft(until, selection.ids(), selection.groupingId(), selection.upTo());
  }
}
