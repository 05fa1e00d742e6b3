package org.belfry.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class DemoModeReader implements SettingsReader<DemoMode> {
  @Override
  public DemoMode read(Configuration configuration) {
    return DemoMode.of(configuration);
  }

  @Produces
  @Singleton
  DemoMode demoMode(Config config) {
    return read(new Configuration(config));
  }
}
