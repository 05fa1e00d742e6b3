package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.system.identity.NativeErrors.assertProblem;

import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Access tokens: shown once, no stronger than their maker, dead as soon as they are revoked. */
@OnEveryDatabase
class TokensIT {
  private final Belfry belfry;
  private final Http alice;
  private final Http bob;
  private final Http admin;

  TokensIT(Belfry belfry) {
    this.belfry = belfry;
    alice = belfry.api("demo-alice");
    bob = belfry.api("demo-bob");
    admin = belfry.api("demo-admin");
  }

  @Test
  void aTokenActsForItsMakerWithinItsScopes() {
    Answer created =
        alice
            .post(
                "/tokens",
                """
                {"name": "reader", "scopes": ["data/read"], "application": "shop",
                 "sparkRole": "VOW", "expiresAt": "2999-01-01T00:00:00+01:00"}""")
            .expect(201);

    assertThat(created.string("/expiresAt")).isEqualTo("2998-12-31T23:00:00.000Z");
    Http reader = belfry.api(created.string("/token"));
    Answer me = reader.get("/me").expect(200);
    assertThat(me.string("/name")).isEqualTo("alice");
    assertThat(me.at("/scopes")).hasToString("[\"data/read\"]");
    assertThat(me.string("/application")).isEqualTo("shop");
    assertThat(me.string("/sparkRole")).isEqualTo("VOW");
    assertProblem(reader.post("/tokens", draft("data/read")), 403);
    assertProblem(reader.delete("/tokens/1"), 403);
  }

  @Test
  void itsTextIsShownOnce() {
    Answer created = create(alice, "data/full");
    String text = created.string("/token");
    String path = "/tokens/" + created.number("/id");

    assertThat(alice.get(path).expect(200).has("/token")).isFalse();
    assertThat(alice.get("/tokens", "limit", 1000).expect(200).text())
        .contains(created.string("/name"))
        .doesNotContain(text)
        .doesNotContain("digest");
    assertThat(admin.get("/tokens", "limit", 1000).expect(200).text()).doesNotContain(text);
  }

  @Test
  void aRevokedTokenOpensNothingFromThenOn() {
    Answer created = create(alice, "data/full");
    Http holder = belfry.api(created.string("/token"));
    String path = "/tokens/" + created.number("/id");
    holder.get("/me").expect(200);

    alice.delete(path).expect(204);

    holder.get("/me").expect(401);
    alice.delete(path).expect(204);
    assertThat(alice.get(path).expect(200).has("/revokedAt")).isTrue();
  }

  @Test
  void anothersTokenDoesNotExist() {
    String path = "/tokens/" + create(alice, "data/full").number("/id");

    assertProblem(bob.get(path), 404);
    assertProblem(bob.delete(path), 404);
    assertThat(bob.get("/tokens", "limit", 1000).expect(200).objects("/items"))
        .isNotEmpty()
        .allSatisfy(token -> assertThat(token.getString("user")).isEqualTo("bob"));
    alice.get(path).expect(200);
  }

  @Test
  void administratorsSeeMakeAndRevokeAnybodys() {
    Answer created =
        admin
            .post("/tokens", "{\"name\": \"t\", \"scopes\": [\"data/full\"], \"user\": \"bob\"}")
            .expect(201);
    Http holder = belfry.api(created.string("/token"));
    assertThat(holder.get("/me").expect(200).string("/name")).isEqualTo("bob");

    admin.delete("/tokens/" + created.number("/id")).expect(204);

    holder.get("/me").expect(401);
    assertProblem(
        alice.post("/tokens", "{\"name\": \"t\", \"scopes\": [\"data/full\"], \"user\": \"bob\"}"),
        404);
    assertProblem(
        admin.post(
            "/tokens", "{\"name\": \"t\", \"scopes\": [\"data/full\"], \"user\": \"nobody\"}"),
        404);
  }

  @Test
  void aTokenIsNoStrongerThanItsMaker() {
    Http writer = belfry.api(create(alice, "data/write").string("/token"));
    assertThat(assertProblem(writer.post("/tokens", draft("data/full")), 403).string("/detail"))
        .contains("data/read");
    writer.post("/tokens", draft("data/write")).expect(201);

    Http idx = belfry.api("demo-idx");
    assertProblem(idx.post("/tokens", draft("data/read")), 403);
    idx.post("/tokens", "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"sparkRole\": \"IDX\"}")
        .expect(201);
  }

  @Test
  void aTokenEndsNoLaterThanTheOneThatMadeIt() {
    String end = "2999-01-01T00:00:00.000Z";
    Answer parent =
        alice.post(
            "/tokens",
            "{\"name\": \"p\", \"scopes\": [\"data/full\"], \"expiresAt\": \"" + end + "\"}");
    Http maker = belfry.api(parent.expect(201).string("/token"));

    assertThat(create(maker, "data/full").string("/expiresAt")).isEqualTo(end);
    Answer refused =
        maker.post(
            "/tokens",
            "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"expiresAt\": \"2999-01-02T00:00:00Z\"}");
    assertThat(assertProblem(refused, 403).string("/detail")).contains("2999-01-01");
  }

  @Test
  void whatATokenMadeIsRevokedWithIt() {
    Answer first = create(alice, "data/full");
    Answer second = create(belfry.api(first.string("/token")), "data/full");
    Answer third = create(belfry.api(second.string("/token")), "data/full");
    Http holder = belfry.api(third.string("/token"));
    holder.get("/me").expect(200);

    alice.delete("/tokens/" + first.number("/id")).expect(204);

    holder.get("/me").expect(401);
    belfry.api(second.string("/token")).get("/me").expect(401);
    assertThat(alice.get("/tokens/" + third.number("/id")).expect(200).has("/revokedAt")).isTrue();
    alice.get("/me").expect(200);
  }

  @Test
  void aTokenForAnotherTakesEverythingThatItsMakerMayDo() {
    Http writer = belfry.api(create(admin, "data/write").string("/token"));

    assertProblem(
        writer.post(
            "/tokens", "{\"name\": \"t\", \"scopes\": [\"data/write\"], \"user\": \"bob\"}"),
        403);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{}|name",
        "{\"name\": \"t\"}|scopes",
        "{\"name\": \"t\", \"scopes\": []}|scopes",
        "{\"name\": \"t\", \"scopes\": [null]}|scopes",
        "{\"name\": \"t\", \"scopes\": [\"data/everything\"]}|data/everything",
        "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"sparkRole\": \"Boss\"}|Boss",
        "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"expiresAt\": \"2001-01-01T00:00:00Z\"}|2001",
        "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"expiresAt\": \"+99999-01-01T00:00:00Z\"}|to 9999"
      })
  void whatIsWrongWithATokenIsTold(String draft, String fault) {
    assertThat(assertProblem(alice.post("/tokens", draft), 422).string("/detail")).contains(fault);
  }

  @ParameterizedTest
  @ValueSource(strings = {"tomorrow", "10000-01-01T00:00:00Z", "2999-02-30T00:00:00Z"})
  void aMomentThatIsNoneIsTold(String moment) {
    String draft = "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"expiresAt\": \"%s\"}";

    assertThat(assertProblem(alice.post("/tokens", draft.formatted(moment)), 400).string("/detail"))
        .contains("expiresAt", moment, "ISO 8601");
  }

  @Test
  void aTokenMayLastForAsLongAsCanBeKept() {
    String draft =
        "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"expiresAt\": \"9999-12-31T23:59:59Z\"}";

    assertThat(alice.post("/tokens", draft).expect(201).string("/expiresAt"))
        .isEqualTo("9999-12-31T23:59:59.000Z");
  }

  @Test
  void aCharacterThatNoDatabaseStoresIsNoError() {
    Answer answer = alice.post("/tokens", "{\"name\": \"a\\u0000b\", \"scopes\": [\"data/read\"]}");

    assertThat(answer.status()).as(answer.text()).isIn(201, 422);
  }

  private static Answer create(Http maker, String scope) {
    return maker.post("/tokens", draft(scope)).expect(201);
  }

  private static String draft(String scope) {
    return "{\"name\": \"token-%s\", \"scopes\": [\"%s\"]}".formatted(UUID.randomUUID(), scope);
  }
}
