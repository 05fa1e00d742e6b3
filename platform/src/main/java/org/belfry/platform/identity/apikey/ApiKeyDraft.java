package org.belfry.platform.identity.apikey;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * An API key to be made.
 *
 * @param application the application that it names
 */
public record ApiKeyDraft(@NotBlank @Size(max = 255) String application) {}
