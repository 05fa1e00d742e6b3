package org.belfry.notifications.retention;

import java.time.Duration;
import java.util.Optional;

/**
 * How long what was read or archived is kept.
 *
 * @param age for ever if it is empty ({@code belfry.inbox.retention})
 */
public record RetentionSettings(Optional<Duration> age) {}
