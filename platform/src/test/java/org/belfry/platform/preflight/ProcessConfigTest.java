package org.belfry.platform.preflight;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.MapConfig;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.Test;

class ProcessConfigTest {
  private final Configuration configuration =
      new Configuration(
          new ProcessConfig(
              sources(Map.of("belfry.a", "first", "belfry.b", "${belfry.a}/${x:y}"))));

  @Test
  void expressionsAreEvaluated() {
    assertThat(configuration.text("belfry.b")).hasValue("first/y");
  }

  @Test
  void thatNameNothingAreAFault() {
    Configuration wrong =
        new Configuration(new ProcessConfig(sources(Map.of("belfry.a", "${nothing}"))));

    assertThat(wrong.text("belfry.a")).isEmpty();
    assertThat(MapConfig.faults(wrong)).singleElement().asString().contains("${nothing}");
  }

  @Test
  void circlesAreAFault() {
    Configuration wrong =
        new Configuration(new ProcessConfig(sources(Map.of("belfry.a", "${belfry.a}"))));

    assertThat(wrong.text("belfry.a")).isEmpty();
    assertThat(MapConfig.faults(wrong)).hasSize(1);
  }

  private static List<ConfigSource> sources(Map<String, String> values) {
    return StreamSupport.stream(new MapConfig(values).getConfigSources().spliterator(), false)
        .toList();
  }
}
