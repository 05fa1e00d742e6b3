package org.belfry.platform.preflight;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/** {@code BELFRY_DEMO=true}, by the mapping of names that MicroProfile Config prescribes. */
final class EnvironmentVariables implements ConfigSource {
  private final Map<String, String> variables = System.getenv();

  @Override
  public Set<String> getPropertyNames() {
    return variables.keySet();
  }

  @Override
  public @Nullable String getValue(String name) {
    String variable = name.replaceAll("[^A-Za-z0-9]", "_");
    return Stream.of(name, variable, variable.toUpperCase(Locale.ROOT))
        .filter(variables::containsKey)
        .findFirst()
        .map(variables::get)
        .orElse(null);
  }

  @Override
  public String getName() {
    return "environment variables";
  }
}
