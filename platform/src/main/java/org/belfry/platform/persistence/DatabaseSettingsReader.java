package org.belfry.platform.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;

@ApplicationScoped
class DatabaseSettingsReader implements SettingsReader<DatabaseSettings> {
  @Override
  public DatabaseSettings read(Configuration configuration) {
    return DatabaseSettings.of(configuration);
  }
}
