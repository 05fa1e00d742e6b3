package org.belfry.platform.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.configuration.MapConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicUrlTest {
  @ParameterizedTest
  @CsvSource({
    "https://belfry.example, https://belfry.example",
    "https://belfry.example/, https://belfry.example",
    "http://belfry.example:8080/hooks/, http://belfry.example:8080/hooks"
  })
  void linksBeginWithWhatIsConfigured(String configured, String root) {
    PublicUrl url = PublicUrl.of(configuration(configured));

    assertThat(url.root()).isEqualTo(root);
    assertThat(url.configured()).isEqualTo(root);
  }

  @Test
  void withoutARequestAndConfigurationItIsThisMachine() {
    assertThat(PublicUrl.of(new Configuration(new MapConfig(Map.of()))).root())
        .isEqualTo("http://localhost:8080");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "belfry.example",
        "/hooks",
        "ftp://belfry.example",
        "https://user:secret@belfry.example",
        "https://belfry.example?a=b",
        "https://belfry.example#a",
        "https://bel fry.example"
      })
  void anythingElseIsAFault(String configured) {
    Configuration configuration = configuration(configured);

    PublicUrl.of(configuration);

    assertThat(MapConfig.faults(configuration))
        .extracting(ConfigurationFault::key)
        .containsExactly(PublicUrl.KEY);
    assertThat(MapConfig.faults(configuration).toString()).doesNotContain("secret");
  }

  private static Configuration configuration(String url) {
    return new Configuration(new MapConfig(Map.of(PublicUrl.KEY, url)));
  }
}
