package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class PublicationSettingsReader implements SettingsReader<PublicationSettings> {
  private static final Duration EXPIRY = Duration.ofDays(4);

  @Override
  public PublicationSettings read(Configuration configuration) {
    return new PublicationSettings(configuration.duration("belfry.delivery.expiry", EXPIRY));
  }

  @Produces
  @Singleton
  PublicationSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
