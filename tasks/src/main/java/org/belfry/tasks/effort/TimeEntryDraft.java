package org.belfry.tasks.effort;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Duration;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * Time spent as a request tells it.
 *
 * @param spent at least a second
 */
public record TimeEntryDraft(
    @NotNull(message = "is required") @Schema(type = SchemaType.STRING, example = "PT1H30M")
        Duration spent,
    @Size(max = 1000, message = "has at most 1000 characters") @Nullable String note) {}
