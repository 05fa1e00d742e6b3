package org.belfry.platform.configuration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsTypeTest {
  @Test
  void theListNamesSettingsThatAreNobodyElsesBusiness() {
    assertThat(SettingsType.listed()).contains(new SettingsType<>(LauncherSettings.class));
  }

  @Test
  void whatIsListedCanBeRead() {
    Configuration configuration = new Configuration(new MapConfig(Map.of()));
    assertThat(SettingsType.listed())
        .allSatisfy(settings -> assertThat(settings.read(configuration)).isNotNull());
  }

  @Test
  void allFaultsAreToldAtOnceAndUnknownKeysAreAmongThem() {
    assertThat(
            ConfigurationFaults.of(
                new MapConfig(
                    Map.of(
                        "belfry.limits.api-keys", "many",
                        "belfry.demo", "perhaps",
                        "belfry.limits.api-kees", "1"))))
        .extracting(ConfigurationFault::key)
        .containsExactlyInAnyOrder(
            "belfry.limits.api-keys", "belfry.demo", "belfry.limits.api-kees");
  }

  @Test
  void whatCannotBeReadIsNamed() {
    SettingsType<String> none = new SettingsType<>(String.class);
    Configuration configuration = new Configuration(new MapConfig(Map.of()));
    assertThatThrownBy(() -> none.read(configuration)).hasMessageContaining("java.lang.String");
  }
}
