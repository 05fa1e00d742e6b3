package org.belfry.webhooks.attempt;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One distinct reason why pushes of a notification did not succeed.
 *
 * @param cause in camel case, such as {@code serverError}
 * @param detail a sentence
 * @param status HTTP status, if there was an answer
 * @param attempts how many tries ended so
 * @param lastAt when the last of them began
 */
public record FailureCause(
    String cause,
    @Nullable String detail,
    @Nullable Integer status,
    int attempts,
    Instant lastAt) {}
