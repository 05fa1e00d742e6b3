package org.belfry.platform.identity.authentication;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class OidcSettingsReader implements SettingsReader<OidcSettings> {
  @Override
  public OidcSettings read(Configuration configuration) {
    return OidcSettings.of(configuration);
  }

  @Produces
  @Singleton
  OidcSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
