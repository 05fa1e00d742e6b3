package org.belfry.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;

@ApplicationScoped
class SecretSettingsReader implements SettingsReader<SecretSettings> {
  @Override
  public SecretSettings read(Configuration configuration) {
    return SecretSettings.of(configuration);
  }
}
