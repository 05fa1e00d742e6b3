package org.belfry.platform.secret;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class SecretBoxProducer {
  @Produces
  @Singleton
  SecretBox secretBox(Config config) {
    SecretSettings settings = SecretSettings.of(new Configuration(config));
    return new SecretBox(settings.key().orElseGet(() -> new KeyFile(settings.file()).key()));
  }
}
