package org.belfry.notifications.live;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class LiveSettingsReader implements SettingsReader<LiveSettings> {
  @Override
  public LiveSettings read(Configuration configuration) {
    return new LiveSettings(
        configuration.number("belfry.inbox.streams-per-user", 10, 1, 1000),
        configuration.number("belfry.inbox.streams", 1000, 1, 100_000),
        configuration.duration("belfry.inbox.heartbeat", Duration.ofSeconds(15)),
        configuration.duration("belfry.inbox.stream-lifetime", Duration.ofHours(1)));
  }

  @Produces
  @Singleton
  LiveSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
