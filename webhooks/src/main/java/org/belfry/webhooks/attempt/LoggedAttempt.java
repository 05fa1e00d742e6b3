package org.belfry.webhooks.attempt;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One try to push a notification.
 *
 * @param id sorts by the moment of its start
 * @param number counts the notification's tries from 1; a try that a crash cut short is not counted
 * @param waited from the moment it was due to its start
 * @param took from its start to the end of the answer
 * @param outcome one word for what came of it, such as {@code delivered}
 * @param status HTTP status of the answer, if there was one
 * @param cause what went wrong in camel case, null if nothing did; such as {@code timedOut}
 * @param detail the same in a sentence, at most 1,000 characters
 * @param answer the beginning of the answer's body, at most 4,096 characters
 */
public record LoggedAttempt(
    UUID id,
    UUID notificationId,
    UUID endpointId,
    int number,
    Instant startedAt,
    Duration waited,
    Duration took,
    String outcome,
    @Nullable Integer status,
    @Nullable String cause,
    @Nullable String detail,
    @Nullable String answer) {}
