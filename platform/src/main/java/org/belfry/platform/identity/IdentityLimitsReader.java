package org.belfry.platform.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class IdentityLimitsReader implements SettingsReader<IdentityLimits> {
  @Override
  public IdentityLimits read(Configuration configuration) {
    return new IdentityLimits(
        configuration.number("belfry.limits.tokens-per-user", 1000, 1, 1_000_000),
        configuration.number("belfry.limits.api-keys", 1000, 1, 1_000_000));
  }

  @Produces
  @Singleton
  IdentityLimits limits(Config config) {
    return read(new Configuration(config));
  }
}
