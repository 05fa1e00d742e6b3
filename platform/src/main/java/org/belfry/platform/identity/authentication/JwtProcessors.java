package org.belfry.platform.identity.authentication;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import com.nimbusds.jwt.proc.JWTProcessor;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.text.ParseException;
import java.time.Clock;
import java.util.Date;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Makes what verifies a JWT: signature by the issuer's published keys, issuer, audience, expiry.
 */
final class JwtProcessors {
  private static final int TIMEOUT_MS = 5_000;
  private static final int SIZE_LIMIT = 256 * 1024;

  private JwtProcessors() {}

  static JWTProcessor<SecurityContext> of(OidcSettings settings, Clock clock)
      throws KeySourceException {
    String issuer = settings.issuer().orElseThrow();
    DefaultResourceRetriever retriever =
        new DefaultResourceRetriever(TIMEOUT_MS, TIMEOUT_MS, SIZE_LIMIT);
    DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    processor.setJWSTypeVerifier(
        new DefaultJOSEObjectTypeVerifier<>(
            JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
    processor.setJWSKeySelector(
        new JWSVerificationKeySelector<>(
            asymmetric(),
            JWKSourceBuilder.<SecurityContext>create(keys(settings, issuer, retriever), retriever)
                .retrying(true)
                .build()));
    processor.setJWTClaimsSetVerifier(new Claims(settings.audience(), issuer, clock));
    return processor;
  }

  /** Never a shared secret: with one, whoever knows the issuer's public key could sign. */
  private static Set<JWSAlgorithm> asymmetric() {
    return new HashSet<>(JWSAlgorithm.Family.SIGNATURE);
  }

  private static URL keys(OidcSettings settings, String issuer, DefaultResourceRetriever retriever)
      throws KeySourceException {
    try {
      return (settings.jwksUrl().isPresent()
              ? settings.jwksUrl().get()
              : discovered(issuer, retriever))
          .toURL();
    } catch (IOException | ParseException | IllegalArgumentException e) {
      throw new KeySourceException("No keys of " + issuer, e);
    }
  }

  private static URI discovered(String issuer, DefaultResourceRetriever retriever)
      throws IOException, ParseException {
    URL address =
        URI.create(issuer.replaceFirst("/$", "") + "/.well-known/openid-configuration").toURL();
    Map<String, Object> document =
        JSONObjectUtils.parse(retriever.retrieveResource(address).getContent());
    String named = JSONObjectUtils.getString(document, "issuer");
    if (!issuer.equals(named)) {
      throw new ParseException(address + " is the document of another issuer, " + named, 0);
    }
    return JSONObjectUtils.getURI(document, "jwks_uri");
  }

  /** Checks the claims by Belfry's own clock. */
  private static final class Claims extends DefaultJWTClaimsVerifier<SecurityContext> {
    private final Clock clock;

    Claims(String audience, String issuer, Clock clock) {
      super(audience, new JWTClaimsSet.Builder().issuer(issuer).build(), Set.of("exp", "sub"));
      this.clock = clock;
    }

    @Override
    protected Date currentTime() {
      return Date.from(clock.instant());
    }
  }
}
