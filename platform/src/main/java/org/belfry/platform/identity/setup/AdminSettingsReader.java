package org.belfry.platform.identity.setup;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class AdminSettingsReader implements SettingsReader<AdminSettings> {
  @Override
  public AdminSettings read(Configuration configuration) {
    return new AdminSettings(
        configuration.text("belfry.admin.password"),
        configuration.flag("belfry.admin.recovery", false));
  }

  @Produces
  @Singleton
  AdminSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
