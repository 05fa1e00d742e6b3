package org.belfry.platform.configuration;

import jakarta.enterprise.context.ApplicationScoped;

@ApplicationScoped
class LauncherSettingsReader implements SettingsReader<LauncherSettings> {
  @Override
  public LauncherSettings read(Configuration configuration) {
    return LauncherSettings.of(configuration);
  }
}
