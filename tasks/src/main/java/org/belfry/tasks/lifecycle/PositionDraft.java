package org.belfry.tasks.lifecycle;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where in the list a task is to be.
 *
 * @param before id of the task that is to follow it; null for the end
 */
public record PositionDraft(@Nullable UUID before) {}
