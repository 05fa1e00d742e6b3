package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class DeliverySettingsReader implements SettingsReader<DeliverySettings> {
  @Override
  public DeliverySettings read(Configuration configuration) {
    return DeliverySettings.of(configuration);
  }

  @Produces
  @Singleton
  DeliverySettings settings(Config config) {
    return DeliverySettings.of(new Configuration(config));
  }
}
