package org.belfry.platform.outbound.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.configuration.MapConfig;
import org.belfry.platform.network.Network;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OutboundSettingsTest {
  @Test
  void nothingIsAllowedUnlessAnOperatorSaysSo() {
    OutboundSettings settings = OutboundSettings.of(configuration(Map.of()));

    assertThat(settings.allowPrivateAddresses()).isFalse();
    assertThat(settings.allowLoopback()).isFalse();
    assertThat(settings.allowedNetworks()).isEmpty();
    assertThat(settings.allowedHosts()).isEmpty();
  }

  @Test
  void demoModeAllowsLoopbackAndNoMore() {
    OutboundSettings settings = OutboundSettings.of(configuration(Map.of("belfry.demo", "true")));

    assertThat(settings.allowLoopback()).isTrue();
    assertThat(settings.allowPrivateAddresses()).isFalse();
  }

  @Test
  void listsAreSeparatedByCommas() {
    OutboundSettings settings =
        OutboundSettings.of(
            configuration(
                Map.of(
                    "belfry.delivery.allowed-networks", "10.1.0.0/16, fd00:1::/32",
                    "belfry.delivery.allowed-hosts", "Hooks.Example.com,localhost")));

    assertThat(settings.allowedNetworks())
        .containsExactly(Network.of("10.1.0.0/16"), Network.of("fd00:1::/32"));
    assertThat(settings.allowedHosts()).containsExactlyInAnyOrder("hooks.example.com", "localhost");
  }

  @ParameterizedTest
  @CsvSource({
    "belfry.delivery.allowed-networks, 10.0.0.0",
    "belfry.delivery.allowed-networks, 10.0.0.0/33",
    "belfry.delivery.allowed-networks, example.com/8",
    "belfry.delivery.allowed-networks, '10.0.0.0/8,'",
    "belfry.delivery.allowed-hosts, http://example.com",
    "belfry.delivery.allowed-hosts, 'a b'",
    "belfry.delivery.allow-private-addresses, maybe"
  })
  void whatCannotBeReadIsAFault(String key, String value) {
    Configuration configuration = configuration(Map.of(key, value));

    OutboundSettings.of(configuration);

    assertThat(MapConfig.faults(configuration))
        .extracting(ConfigurationFault::key)
        .containsExactly(key);
  }

  private static Configuration configuration(Map<String, String> values) {
    return new Configuration(new MapConfig(values));
  }
}
