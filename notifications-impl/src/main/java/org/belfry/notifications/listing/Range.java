package org.belfry.notifications.listing;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** From one moment to another, both included; an end that is null is open. */
public record Range(@Nullable Instant from, @Nullable Instant to) {}
