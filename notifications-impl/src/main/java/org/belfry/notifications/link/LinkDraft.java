package org.belfry.notifications.link;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An application link as an administrator wants it.
 *
 * @param id by which notifications name it; a new one if it is missing
 */
public record LinkDraft(
    @Nullable UUID id,
    @NotBlank @Size(max = 255) String appId,
    @NotBlank @Size(max = 255) String name,
    @NotBlank @Size(max = 2048) String url,
    @Nullable @Size(max = 2048) String registrationUrl,
    @Nullable @Size(max = 2048) String actionUrl) {}
