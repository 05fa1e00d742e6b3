package org.belfry.platform.identity.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.identity.Scope;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JwtProcessorsTest {
  private static final Instant NOW = Instant.parse("2026-01-01T12:00:00Z");

  private Issuer issuer;
  private JWTProcessor<SecurityContext> processor;

  @BeforeEach
  void start() throws IOException, JOSEException {
    issuer = new Issuer();
    processor = processor(Optional.empty());
  }

  @AfterEach
  void stop() {
    issuer.close();
  }

  @Test
  void aTokenOfTheIssuerIsBelieved() throws Exception {
    JWTClaimsSet claims =
        processor.process(
            issuer.sign(
                claims()
                    .claim("preferred_username", "alice")
                    .claim("scope", "openid data/read data/write")
                    .claim("groups", List.of("WORKER"))
                    .claim("azp", "portal")
                    .build()),
            null);
    JwtIdentity identity = JwtIdentity.of(claims, "groups");
    assertThat(identity.name()).isEqualTo("alice");
    assertThat(identity.scopes()).containsExactlyInAnyOrder(Scope.READ, Scope.WRITE);
    assertThat(identity.roles()).containsExactly("WORKER");
    assertThat(identity.application()).isEqualTo("portal");
  }

  @Test
  void itsKeysAreFoundAtAConfiguredAddressToo() throws Exception {
    JWTClaimsSet claims =
        processor(Optional.of(URI.create(issuer.url() + "/keys")))
            .process(issuer.sign(claims().build()), null);
    assertThat(JwtIdentity.of(claims, "groups").name()).isEqualTo("subject");
  }

  @Test
  void anotherAudienceIssuerOrTimeIsRefused() throws Exception {
    refused(issuer.sign(claims().audience("other").build()));
    refused(issuer.sign(claims().issuer("https://other.example.org").build()));
    refused(
        issuer.sign(claims().expirationTime(Date.from(NOW.minus(Duration.ofHours(1)))).build()));
    refused(issuer.sign(claims().expirationTime(null).build()));
  }

  @Test
  void anotherKeyAndNoKeyAreRefused() throws Exception {
    refused(Issuer.sign(claims().build(), new RSAKeyGenerator(2048).keyID("one").generate()));
    refused(new PlainJWT(claims().build()).serialize());
  }

  @Test
  void aDiscoveryDocumentOfAnotherIssuerIsNotBelieved() {
    OidcSettings settings =
        new OidcSettings(Optional.of(issuer.url() + "/"), "belfry", Optional.empty(), "groups");

    assertThatThrownBy(() -> JwtProcessors.of(settings, Clock.systemUTC()))
        .isInstanceOf(KeySourceException.class)
        .hasRootCauseMessage(
            issuer.url()
                + "/.well-known/openid-configuration is the document of another issuer, "
                + issuer.url());
  }

  @Test
  void anIssuerThatIsDownIsNoWrongToken() {
    issuer.close();
    assertThatThrownBy(() -> processor(Optional.empty())).isInstanceOf(KeySourceException.class);
  }

  private void refused(String token) {
    assertThatThrownBy(() -> processor.process(token, null)).isInstanceOf(BadJOSEException.class);
  }

  private JWTProcessor<SecurityContext> processor(Optional<URI> keys) throws KeySourceException {
    return JwtProcessors.of(
        new OidcSettings(Optional.of(issuer.url()), "belfry", keys, "groups"),
        Clock.fixed(NOW, ZoneOffset.UTC));
  }

  private JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .issuer(issuer.url())
        .audience("belfry")
        .subject("subject")
        .expirationTime(Date.from(NOW.plus(Duration.ofHours(1))));
  }
}
