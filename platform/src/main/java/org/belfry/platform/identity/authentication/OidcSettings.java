package org.belfry.platform.identity.authentication;

import java.net.URI;
import java.util.Optional;
import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.configuration.ConfigurationFault;

/**
 * The OpenID Connect provider whose JWTs are accepted ({@code belfry.oidc.*}).
 *
 * @param issuer as in the claim {@code iss}; empty if no JWT is accepted
 * @param audience one that the claim {@code aud} has to contain
 * @param jwksUrl where the provider's keys are; empty to find it by the issuer's discovery document
 * @param rolesClaim the claim that lists the user's roles
 */
record OidcSettings(
    Optional<String> issuer, String audience, Optional<URI> jwksUrl, String rolesClaim) {
  private static final String ISSUER = "belfry.oidc.issuer";
  private static final String AUDIENCE = "belfry.oidc.audience";
  private static final String JWKS_URL = "belfry.oidc.jwks-url";
  private static final String IS_URL = "is an absolute http or https URL";

  static OidcSettings of(Configuration configuration) {
    Optional<String> issuer =
        configuration.value(
            ISSUER,
            Optional.empty(),
            text -> Optional.of(url(text).toString()),
            IS_URL,
            "Set it to the issuer as the provider prints it in its tokens.");
    Optional<String> audience = configuration.text(AUDIENCE);
    if (issuer.isPresent() && audience.isEmpty()) {
      configuration.fault(
          new ConfigurationFault(
              AUDIENCE,
              "",
              "is needed with " + ISSUER,
              "Set it to the client id or the resource that the provider issues Belfry's tokens for."));
    }
    return new OidcSettings(
        issuer,
        audience.orElse(""),
        configuration.value(
            JWKS_URL,
            Optional.empty(),
            text -> Optional.of(url(text)),
            IS_URL,
            "Set it to the provider's jwks_uri, or leave it out."),
        configuration.text("belfry.oidc.roles-claim", "groups"));
  }

  private static URI url(String text) {
    URI uri = URI.create(text);
    if (uri.getHost() == null
        || !("http".equals(uri.getScheme()) || "https".equals(uri.getScheme()))) {
      throw new IllegalArgumentException(text);
    }
    return uri;
  }
}
