package org.belfry.platform.rest.ratelimit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class RateLimitSettingsReader implements SettingsReader<RateLimitSettings> {
  @Override
  public RateLimitSettings read(Configuration configuration) {
    return RateLimitSettings.of(configuration);
  }

  @Produces
  @Singleton
  RateLimitSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
