package org.belfry.platform.rest;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class PublicUrlReader implements SettingsReader<PublicUrl> {
  @Override
  public PublicUrl read(Configuration configuration) {
    return PublicUrl.of(configuration);
  }

  @Produces
  @Singleton
  PublicUrl publicUrl(Config config) {
    return read(new Configuration(config));
  }
}
