package org.belfry.platform.identity.password;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class SignInSettingsReader implements SettingsReader<SignInSettings> {
  @Override
  public SignInSettings read(Configuration configuration) {
    return new SignInSettings(
        configuration.number("belfry.limits.password-checks-per-address", 60, 1, 1_000_000));
  }

  @Produces
  @Singleton
  SignInSettings settings(Config config) {
    return read(new Configuration(config));
  }
}
