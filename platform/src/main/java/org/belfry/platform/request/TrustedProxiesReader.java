package org.belfry.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

@ApplicationScoped
class TrustedProxiesReader implements SettingsReader<TrustedProxies> {
  @Override
  public TrustedProxies read(Configuration configuration) {
    return TrustedProxies.of(configuration);
  }

  @Produces
  @Singleton
  TrustedProxies proxies(Config config) {
    return read(new Configuration(config));
  }
}
