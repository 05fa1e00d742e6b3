package org.belfry.bench.rival;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/** Nothing but demo mode, which lets webhooks go to loopback addresses. */
final class DemoConfig implements Config {
  @Override
  public <T> Optional<T> getOptionalValue(String key, Class<T> type) {
    return key.equals("belfry.demo") ? Optional.of(type.cast("true")) : Optional.empty();
  }

  @Override
  public <T> T getValue(String key, Class<T> type) {
    return getOptionalValue(key, type).orElseThrow(() -> new NoSuchElementException(key));
  }

  @Override
  public ConfigValue getConfigValue(String key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Iterable<String> getPropertyNames() {
    return List.of("belfry.demo");
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return List.of();
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new IllegalArgumentException(type.getName());
  }
}
