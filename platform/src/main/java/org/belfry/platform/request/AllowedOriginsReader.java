package org.belfry.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class AllowedOriginsReader implements SettingsReader<AllowedOrigins> {
  @Override
  public AllowedOrigins read(Configuration configuration) {
    return AllowedOrigins.of(configuration);
  }

  @Produces
  @Singleton
  AllowedOrigins origins(Config config) {
    return read(new Configuration(config));
  }
}
