package org.belfry.tasks;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is after an event.
 *
 * @param number by which dialects call it; increases
 * @param id public, of version 7
 * @param ownerId id of the user whose task it is
 * @param notificationId public id of the notification that it was made of, if it was
 * @param dueAt when its time is over, if ever
 * @param escalatesTo id of the user who is told if it is still open some time after that
 * @param estimate how long it should take
 * @param logged how long it has taken so far
 */
public record TaskSnapshot(
    long number,
    UUID id,
    TaskKind kind,
    long ownerId,
    @Nullable UUID notificationId,
    TaskState state,
    TaskContent content,
    @Nullable Instant dueAt,
    @Nullable Long escalatesTo,
    @Nullable Duration estimate,
    Duration logged,
    Instant createdAt,
    Instant updatedAt) {}
