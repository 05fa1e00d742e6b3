package org.belfry.platform.preflight;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.eclipse.microprofile.config.spi.Converter;

/**
 * As much of MicroProfile Config as readers of settings ask for, without a server: texts, in which
 * <code>${other.key:default}</code> is replaced.
 *
 * @param sources the first one that has a key decides
 */
record ProcessConfig(List<ConfigSource> sources) implements Config {
  @Override
  public <T> T getValue(String name, Class<T> type) {
    return getOptionalValue(name, type).orElseThrow(() -> new NoSuchElementException(name));
  }

  @Override
  public <T> Optional<T> getOptionalValue(String name, Class<T> type) {
    return raw(name).map(new Expressions(this::raw)::expand).map(type::cast);
  }

  @Override
  public Iterable<String> getPropertyNames() {
    Set<String> names = new LinkedHashSet<>();
    sources.forEach(source -> names.addAll(source.getPropertyNames()));
    return names;
  }

  @Override
  public Iterable<ConfigSource> getConfigSources() {
    return sources;
  }

  @Override
  public ConfigValue getConfigValue(String name) {
    throw new UnsupportedOperationException("Only texts are asked for");
  }

  @Override
  public <T> Optional<Converter<T>> getConverter(Class<T> type) {
    return Optional.empty();
  }

  @Override
  public <T> T unwrap(Class<T> type) {
    throw new IllegalArgumentException(type.getName());
  }

  private Optional<String> raw(String name) {
    return sources.stream().flatMap(source -> Stream.ofNullable(source.getValue(name))).findFirst();
  }
}
