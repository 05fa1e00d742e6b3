package org.belfry.notifications.retention;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class RetentionSettingsReader implements SettingsReader<RetentionSettings> {
  private static final String KEY = "belfry.inbox.retention";
  private static final Duration EXAMPLE = Duration.ofDays(90);

  @Override
  public RetentionSettings read(Configuration configuration) {
    return new RetentionSettings(
        configuration.text(KEY).isEmpty()
            ? Optional.empty()
            : Optional.of(configuration.duration(KEY, EXAMPLE)));
  }

  @Produces
  @Singleton
  RetentionSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
