package org.belfry.tasks.effort;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Time that was spent on a task.
 *
 * @param at when it was logged
 */
record TimeEntry(UUID id, Duration spent, @Nullable String note, Instant at) {}
