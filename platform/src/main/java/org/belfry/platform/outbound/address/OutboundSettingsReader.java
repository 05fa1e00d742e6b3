package org.belfry.platform.outbound.address;

import jakarta.enterprise.context.ApplicationScoped;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;

@ApplicationScoped
class OutboundSettingsReader implements SettingsReader<OutboundSettings> {
  @Override
  public OutboundSettings read(Configuration configuration) {
    return OutboundSettings.of(configuration);
  }
}
