package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.identity.NativeErrors.assertProblem;

import com.nimbusds.jose.JOSEException;
import jakarta.json.Json;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.TokenIssuer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a user is called, the address of the user is that of nobody else. */
@OnEveryDatabase
class UserNamesIT {
  private final Http admin;
  private final Belfry belfry;
  private final TokenIssuer issuer;
  private final String unique = UUID.randomUUID().toString();

  UserNamesIT(Belfry belfry, TokenIssuer issuer) {
    this.belfry = belfry;
    this.issuer = issuer;
    admin = belfry.api("demo-admin");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"joe{x}", "x%61", "a%2Fb", "a?b", "a#b", "...", "josé🙂", "a+b", "a&b=c", "~a*b"})
  void theLocationLeadsToTheUserAndNobodyElse(String start) {
    String name = start + unique;

    Answer created = create(name).expect(201);

    String location = created.header("Location");
    assertThat(admin.get(location).expect(200).string("/name")).isEqualTo(name);
    admin.put(location + "/roles", "{\"roles\": [\"WORKER\"]}").expect(200);
    admin.delete(location).expect(204);
    assertProblem(admin.get(location), 404);
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "a\\b", "a;b", "a/b", "a\u00a0b", "a\tb"})
  void aNameThatNoAddressCanHaveIsRefused(String name) {
    assertThat(assertProblem(create(name), 422).string("/detail")).contains("name");
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "..", "a\\b", "a;b", "https://idp.example/users/1"})
  void norDoesAProviderBringOne(String name) throws JOSEException {
    Answer refused =
        belfry
            .api(issuer.sign(issuer.claims("x").claim("preferred_username", name).build()))
            .get("/me");

    assertThat(assertProblem(refused, 401).string("/detail")).contains("preferred_username");
  }

  @Test
  void whatFollowsASemicolonIsNotDropped() {
    String name = "user-" + unique;
    create(name).expect(201);

    assertProblem(admin.delete("/users/" + name + ";b"), 400);
    assertProblem(admin.get("/users/" + name + ";b"), 400);

    admin.get("/users/" + name).expect(200);
  }

  @Test
  void whatAnswersCreatedTellsWhere() {
    Answer token = admin.post("/tokens", "{\"name\": \"t\", \"scopes\": [\"data/read\"]}");
    Answer key = admin.post("/api-keys", "{\"application\": \"shop\"}");

    assertThat(admin.get(token.expect(201).header("Location")).expect(200).number("/id"))
        .isEqualTo(token.number("/id"));
    Answer listed = admin.get(key.expect(201).header("Location")).expect(200);
    assertThat(listed.number("/id")).isEqualTo(key.number("/id"));
    assertThat(listed.has("/key")).isFalse();
    assertProblem(admin.get("/api-keys/999999999"), 404);
  }

  private Answer create(String name) {
    return admin.post("/users", Json.createObjectBuilder().add("name", name).build().toString());
  }
}
