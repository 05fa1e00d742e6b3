package org.belfry.system;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;

/** An OpenID Connect provider on this machine, with its discovery document and its keys. */
public final class TokenIssuer implements AutoCloseable {
  public static final String AUDIENCE = "belfry-of-the-test";

  private static final String KEY_ID = "one";

  private final RSAKey key = newKey();
  private final HttpServer server;

  TokenIssuer() {
    server = newServer();
    serve("/keys", new JWKSet(key.toPublicJWK()).toString());
    serve(
        "/.well-known/openid-configuration",
        "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\"}".formatted(url()));
    server.start();
  }

  /** What a Belfry needs to believe it. */
  Map<String, String> settings() {
    return Map.of(
        "belfry.oidc.issuer",
        url(),
        "belfry.oidc.audience",
        AUDIENCE,
        "belfry.oidc.roles-claim",
        "roles");
  }

  private String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Claims that are right in every respect, for a user of this name. */
  public JWTClaimsSet.Builder claims(String user) {
    return new JWTClaimsSet.Builder()
        .issuer(url())
        .audience(AUDIENCE)
        .subject("subject-of-" + user)
        .claim("preferred_username", user)
        .claim("scope", "openid data/full")
        .claim("azp", "portal")
        .expirationTime(in(Duration.ofHours(1)));
  }

  public static Date in(Duration duration) {
    return Date.from(Instant.now().plus(duration));
  }

  /** Signs with the key that is published. */
  public String sign(JWTClaimsSet claims) throws JOSEException {
    return sign(claims, JWSAlgorithm.RS256, new RSASSASigner(key));
  }

  /** Signs with another key that claims to be the published one. */
  public String signWithAnotherKey(JWTClaimsSet claims) throws JOSEException {
    return sign(claims, JWSAlgorithm.RS256, new RSASSASigner(newKey()));
  }

  /** Takes the published key for a shared secret, as it is known to everybody. */
  public String signWithThePublicKey(JWTClaimsSet claims) throws JOSEException {
    byte[] known = key.toPublicJWK().toJSONString().getBytes(StandardCharsets.UTF_8);
    return sign(claims, JWSAlgorithm.HS256, new MACSigner(known));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private static String sign(JWTClaimsSet claims, JWSAlgorithm algorithm, JWSSigner signer)
      throws JOSEException {
    SignedJWT jwt = new SignedJWT(new JWSHeader.Builder(algorithm).keyID(KEY_ID).build(), claims);
    jwt.sign(signer);
    return jwt.serialize();
  }

  private static HttpServer newServer() {
    try {
      return HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static RSAKey newKey() {
    try {
      return new RSAKeyGenerator(2048).keyID(KEY_ID).generate();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private void serve(String path, String json) {
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    server.createContext(
        path,
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "application/json");
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
  }
}
