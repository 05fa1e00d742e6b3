package org.belfry.platform.identity.setup;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** The first administrator's password. */
public record SetUpDraft(@NotNull @Size(min = 8, max = 1000) String password) {}
