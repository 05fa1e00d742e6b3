package org.belfry.platform.preflight;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** {@code -Dbelfry.demo=true}. */
final class SystemProperties implements ConfigSource {
  @Override
  public Set<String> getPropertyNames() {
    return System.getProperties().stringPropertyNames();
  }

  @Override
  public @Nullable String getValue(String name) {
    return System.getProperty(name);
  }

  @Override
  public String getName() {
    return "system properties";
  }
}
