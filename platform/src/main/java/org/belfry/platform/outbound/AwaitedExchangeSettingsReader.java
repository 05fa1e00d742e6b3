package org.belfry.platform.outbound;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class AwaitedExchangeSettingsReader implements SettingsReader<AwaitedExchangeSettings> {
  @Override
  public AwaitedExchangeSettings read(Configuration configuration) {
    return AwaitedExchangeSettings.of(configuration);
  }

  @Produces
  @Singleton
  AwaitedExchangeSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
