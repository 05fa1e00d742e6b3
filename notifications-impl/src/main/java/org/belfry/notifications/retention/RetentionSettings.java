package org.belfry.notifications.retention;

import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;

/**
 * How long what was read or archived is kept.
 *
 * @param age for ever if it is empty ({@code belfry.inbox.retention})
 */
public record RetentionSettings(Optional<Duration> age) {
  private static final String KEY = "belfry.inbox.retention";
  private static final Duration EXAMPLE = Duration.ofDays(90);

  static RetentionSettings of(Configuration configuration) {
    return new RetentionSettings(
        configuration.text(KEY).isEmpty()
            ? Optional.empty()
            : Optional.of(configuration.duration(KEY, EXAMPLE)));
  }
}
