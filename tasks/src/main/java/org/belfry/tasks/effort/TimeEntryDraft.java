package org.belfry.tasks.effort;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Time spent as a request tells it.
 *
 * @param spent at least a second
 */
public record TimeEntryDraft(
    @NotNull(message = "is required") Duration spent,
    @Size(max = 1000, message = "has at most 1000 characters") @Nullable String note) {}
