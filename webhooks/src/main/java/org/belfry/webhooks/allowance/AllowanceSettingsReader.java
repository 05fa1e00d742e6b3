package org.belfry.webhooks.allowance;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class AllowanceSettingsReader implements SettingsReader<AllowanceSettings> {
  @Override
  public AllowanceSettings read(Configuration configuration) {
    return AllowanceSettings.of(configuration);
  }

  @Produces
  @Singleton
  AllowanceSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
