package org.belfry.notifications.client;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * A message to another user.
 *
 * @param to name of the user
 */
public record MessageDraft(@NotBlank String to, @NotBlank @Size(max = 10_000) String text) {}
