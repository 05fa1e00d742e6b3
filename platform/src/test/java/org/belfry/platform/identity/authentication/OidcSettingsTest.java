package org.belfry.platform.identity.authentication;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;
import org.belfry.platform.configuration.MapConfig;
import org.junit.jupiter.api.Test;

class OidcSettingsTest {
  @Test
  void withoutAnIssuerNoJwtIsAccepted() {
    Configuration configuration = new Configuration(new MapConfig(Map.of()));

    assertThat(OidcSettings.of(configuration).issuer()).isEmpty();
    assertThat(MapConfig.faults(configuration)).isEmpty();
  }

  @Test
  void anIssuerNeedsAnAudience() {
    Configuration configuration =
        new Configuration(new MapConfig(Map.of("belfry.oidc.issuer", "https://id.example")));

    OidcSettings.of(configuration);

    assertThat(MapConfig.faults(configuration))
        .extracting(ConfigurationFault::key)
        .containsExactly("belfry.oidc.audience");
  }

  @Test
  void allOfItCanBeSet() {
    OidcSettings settings =
        OidcSettings.of(
            new Configuration(
                new MapConfig(
                    Map.of(
                        "belfry.oidc.issuer", "https://id.example/",
                        "belfry.oidc.audience", "belfry",
                        "belfry.oidc.jwks-url", "https://id.example/keys",
                        "belfry.oidc.roles-claim", "roles"))));

    assertThat(settings.issuer()).as("as it stands in tokens").contains("https://id.example/");
    assertThat(settings.audience()).isEqualTo("belfry");
    assertThat(settings.jwksUrl()).contains(URI.create("https://id.example/keys"));
    assertThat(settings.rolesClaim()).isEqualTo("roles");
  }

  @Test
  void addressesThatAreNoneAreFaults() {
    Configuration configuration =
        new Configuration(
            new MapConfig(
                Map.of(
                    "belfry.oidc.issuer", "id.example",
                    "belfry.oidc.audience", "belfry",
                    "belfry.oidc.jwks-url", "file:///keys")));

    OidcSettings.of(configuration);

    assertThat(MapConfig.faults(configuration))
        .extracting(ConfigurationFault::key)
        .containsExactlyInAnyOrder("belfry.oidc.issuer", "belfry.oidc.jwks-url");
  }
}
