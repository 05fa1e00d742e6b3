package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.TokenIssuer;
import org.junit.jupiter.api.Test;

/** Tokens of an OpenID Connect provider are believed, and nobody else's. */
@OnEveryDatabase
class OpenIdConnectIT {
  private final Belfry belfry;
  private final TokenIssuer issuer;

  OpenIdConnectIT(Belfry belfry, TokenIssuer issuer) {
    this.belfry = belfry;
    this.issuer = issuer;
  }

  @Test
  void aTokenOfTheProviderSignsItsUserIn() throws JOSEException {
    JWTClaimsSet claims =
        issuer
            .claims("dora")
            .claim("scope", "openid data/read data/write")
            .claim("roles", List.of("WORKER"))
            .build();

    Answer me = me(issuer.sign(claims)).expect(200);

    assertThat(me.string("/name")).isEqualTo("dora");
    assertThat(me.at("/scopes")).hasToString("[\"data/read\",\"data/write\"]");
    assertThat(me.at("/roles")).hasToString("[\"WORKER\"]");
    assertThat(me.string("/application")).isEqualTo("portal");
  }

  @Test
  void whatTheUserMakesIsThereWithTheNextTokenToo() throws JOSEException {
    String topic = belfry.hub(token("emil")).newTopic();
    String subscription = belfry.hub(token("emil")).pull(topic);
    int id = me(token("emil")).number("/id");

    assertThat(me(token("emil")).number("/id")).isEqualTo(id);
    belfry.hub(token("emil")).get("/subscriptions/" + subscription).expect(200);
    belfry.hub(token("frida")).get("/subscriptions/" + subscription).expect(404);
    assertThat(belfry.api("demo-admin").get("/users/emil").expect(200).at("/hasPassword"))
        .hasToString("false");
  }

  @Test
  void aUserWhomBelfryKnowsIsTheSameUser() throws JOSEException {
    int alice = belfry.api("demo-alice").get("/me").number("/id");

    assertThat(me(token("alice")).expect(200).number("/id")).isEqualTo(alice);
  }

  @Test
  void aUserWhoComesWithManyRequestsAtOnceIsMadeOnce() throws JOSEException {
    String token = token("gustav");

    List<CompletableFuture<Answer>> answers =
        Stream.generate(() -> CompletableFuture.supplyAsync(() -> me(token))).limit(16).toList();

    assertThat(answers)
        .extracting(CompletableFuture::join)
        .allSatisfy(answer -> answer.expect(200))
        .extracting(answer -> answer.number("/id"))
        .containsOnly(me(token).number("/id"));
  }

  @Test
  void rolesAndScopesAreThoseOfTheToken() throws JOSEException {
    belfry.api(token("heidi")).get("/users").expect(403);
    belfry
        .api(
            issuer.sign(
                issuer.claims("heidi").claim("roles", List.of("ADMINISTRATOR", "CHEF")).build()))
        .get("/users")
        .expect(200);
    belfry
        .api(issuer.sign(issuer.claims("heidi").claim("scope", "data/write").build()))
        .get("/me")
        .expect(403);
    belfry
        .api(issuer.sign(issuer.claims("heidi").claim("scope", null).build()))
        .get("/me")
        .expect(403);
  }

  @Test
  void whatItMakesHasItsRolesAndItsEnd() throws JOSEException {
    Http jwt = belfry.api(issuer.sign(issuer.claims("admin").claim("roles", List.of()).build()));
    String draft = "{\"name\": \"t\", \"scopes\": [\"data/full\"]}";

    Answer token = jwt.post("/tokens", draft).expect(201);

    assertThat(token.has("/expiresAt")).isTrue();
    Http holder = belfry.api(token.string("/token"));
    assertThat(holder.get("/me").expect(200).at("/roles")).hasToString("[]");
    holder.get("/users").expect(403);
    Answer grandchild = holder.post("/tokens", draft).expect(201);
    assertThat(grandchild.string("/expiresAt")).isEqualTo(token.string("/expiresAt"));
    belfry.api(grandchild.string("/token")).get("/users").expect(403);
    jwt.post("/tokens", draft.replace("}", ", \"expiresAt\": \"2999-01-01T00:00:00Z\"}"))
        .expect(403);
  }

  @Test
  void aTokenForSomebodyElseIsRefused() throws JOSEException {
    refused(issuer.sign(issuer.claims("ida").audience("another-product").build()));
    refused(issuer.sign(issuer.claims("ida").audience((String) null).build()));
  }

  @Test
  void aTokenOfAnotherIssuerIsRefused() throws JOSEException {
    refused(issuer.sign(issuer.claims("ida").issuer("https://evil.example").build()));
    refused(issuer.sign(issuer.claims("ida").issuer(null).build()));
  }

  @Test
  void aTokenOutsideOfItsTimeIsRefused() throws JOSEException {
    refused(
        issuer.sign(
            issuer.claims("ida").expirationTime(TokenIssuer.in(Duration.ofHours(-1))).build()));
    refused(issuer.sign(issuer.claims("ida").expirationTime(null).build()));
    refused(
        issuer.sign(
            issuer.claims("ida").notBeforeTime(TokenIssuer.in(Duration.ofHours(1))).build()));
  }

  @Test
  void aTokenThatTheIssuerDidNotSignIsRefused() throws JOSEException {
    JWTClaimsSet claims = issuer.claims("ida").build();

    refused(issuer.signWithAnotherKey(claims));
    refused(issuer.signWithThePublicKey(claims));
    refused(new PlainJWT(claims).serialize());
    refused(issuer.sign(claims).replaceFirst("\\.[^.]+\\.", "." + payload("admin") + "."));
    refused("a.b.c");
  }

  @Test
  void whoHasNoUsableNameIsRefused() throws JOSEException {
    refused(issuer.sign(issuer.claims("ida").subject(null).build()));
    refused(issuer.sign(issuer.claims("ida").claim("preferred_username", " ").build()));
  }

  private String token(String user) throws JOSEException {
    return issuer.sign(issuer.claims(user).build());
  }

  private String payload(String user) {
    return issuer.claims(user).build().toPayload().toBase64URL().toString();
  }

  private Answer me(String token) {
    return belfry.api(token).get("/me");
  }

  private void refused(String token) {
    Answer answer = me(token).expect(401);
    assertThat(answer.header("WWW-Authenticate")).contains("Bearer");
    assertThat(answer.string("/detail")).isNotBlank().doesNotContain("Exception");
  }
}
