package org.belfry.platform.request;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;

@ApplicationScoped
class TlsSettingsReader implements SettingsReader<TlsSettings> {
  @Override
  public TlsSettings read(Configuration configuration) {
    return TlsSettings.of(configuration);
  }
}
