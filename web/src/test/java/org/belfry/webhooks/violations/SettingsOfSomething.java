package org.belfry.webhooks.violations;

import jakarta.inject.Inject;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.SettingsReader;
import org.eclipse.microprofile.config.Config;

/** Has another name than readers have, needs something, and reads a secret by itself. */
public class SettingsOfSomething implements SettingsReader<String> {
  @Inject private Config config;

  @Override
  public String read(Configuration configuration) {
    return config.getValue("belfry.something.password", String.class);
  }
}
