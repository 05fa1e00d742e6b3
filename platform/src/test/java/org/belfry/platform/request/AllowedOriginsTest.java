package org.belfry.platform.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.configuration.MapConfig;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AllowedOriginsTest {
  private static final String KEY = "belfry.cors.allowed-origins";

  @Test
  void noneIsAllowedUnlessAnOperatorSaysSo() {
    assertThat(AllowedOrigins.of(configuration(Map.of())).contain("https://a.example")).isFalse();
  }

  @Test
  void originsAreTheSameInAnyCaseAndNoOthersAre() {
    AllowedOrigins origins =
        AllowedOrigins.of(
            configuration(Map.of(KEY, "https://App.example.com, http://localhost:3000")));

    assertThat(origins.contain("https://app.example.com")).isTrue();
    assertThat(origins.contain("http://localhost:3000")).isTrue();
    assertThat(origins.contain("http://app.example.com")).isFalse();
    assertThat(origins.contain("https://app.example.com.evil.org")).isFalse();
    assertThat(origins.contain("null")).isFalse();
  }

  @Test
  void thePortOfTheSchemeMakesNoDifference() {
    AllowedOrigins origins =
        AllowedOrigins.of(
            configuration(Map.of(KEY, "https://app.example.com:443,http://b.example:80")));

    assertThat(origins.origins())
        .containsExactlyInAnyOrder("https://app.example.com", "http://b.example");
  }

  @Test
  void allMeansNoneInParticular() {
    AllowedOrigins origins = AllowedOrigins.of(configuration(Map.of(KEY, "*")));

    assertThat(origins.contain("https://a.example")).isTrue();
    assertThat(origins.isNamed("https://a.example")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"app.example.com", "https://a.example/", "ftp://a.example", "https://a,", "null"})
  void whatIsNoOriginIsAFault(String value) {
    Configuration configuration = configuration(Map.of(KEY, value));

    AllowedOrigins.of(configuration);

    assertThat(MapConfig.faults(configuration))
        .extracting(ConfigurationFault::key)
        .containsExactly(KEY);
  }

  private static Configuration configuration(Map<String, String> values) {
    return new Configuration(new MapConfig(values));
  }
}
