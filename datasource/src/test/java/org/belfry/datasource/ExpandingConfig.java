package org.belfry.datasource;

import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;
import org.jspecify.annotations.Nullable;

/**
 * Configuration as a server reads it: values are what becomes of their expressions, all of which
 * name what is empty. It is its own only source, and that has the texts as they were written.
 */
record ExpandingConfig(Map<String, String> written) implements Config, ConfigSource {
  @Override
  public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
    return Optional.ofNullable(written.get(name))
        .map(text -> type.cast(text.replaceAll("\\$\\{[^}]*}", "")));
  }

  @Override
  public <T> T getValue(String name, Class<T> type) {
    return getOptionalValue(name, type).orElseThrow(() -> new NoSuchElementException(name));
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return List.of(this);
  }

  @Override
  public Set<String> getPropertyNames() {
    return written.keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    return written.get(name);
  }

  @Override
  public String getName() {
    return "test";
  }

  @Override
  public ConfigValue getConfigValue(String name) {
    throw new UnsupportedOperationException();
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
