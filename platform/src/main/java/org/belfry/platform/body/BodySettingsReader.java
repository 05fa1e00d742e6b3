package org.belfry.platform.body;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class BodySettingsReader implements SettingsReader<BodySettings> {
  @Override
  public BodySettings read(Configuration configuration) {
    return BodySettings.of(configuration);
  }

  @Produces
  @Singleton
  BodySettings settings(Config config) {
    return read(new Configuration(config));
  }
}
