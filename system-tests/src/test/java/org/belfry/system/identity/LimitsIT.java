package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An operator can limit how often each token and user calls, and how much each may have. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LimitsIT {
  private static final int A_MINUTE = 60;
  private static final int A_MINUTE_OF_A_USER = 150;
  private static final int TOKENS = 3;
  private static final int KEYS = 2;
  private static final int MANY = 200;

  private Belfry belfry;

  @BeforeAll
  void start() {
    belfry =
        Belfry.start(
            Database.H2,
            Map.of(
                "belfry.rate-limit.requests-per-minute", String.valueOf(A_MINUTE),
                "belfry.rate-limit.requests-per-minute-per-user",
                    String.valueOf(A_MINUTE_OF_A_USER),
                "belfry.limits.tokens-per-user", String.valueOf(TOKENS),
                "belfry.limits.api-keys", String.valueOf(KEYS),
                "belfry.public-url", "https://hub.example.com/base/"));
  }

  @AfterAll
  void stop() {
    belfry.close();
  }

  @Test
  void whoCallsTooOftenIsToldHowLongToWait() {
    Http api = belfry.api("demo-alice");

    Answer refused = refusal(api);

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, 60 / A_MINUTE);
    assertThat(refused.header("Content-Type")).contains("application/problem+json");
    assertThat(refused.string("/detail")).contains(String.valueOf(A_MINUTE));
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> api.get("/me").expect(200));
  }

  @Test
  void anotherTokenHasALimitOfItsOwn() {
    refusal(belfry.api("demo-readonly"));

    belfry.api("demo-idx").get("/me").expect(200);
  }

  @Test
  void theHubRefusesInItsOwnShape() {
    Http hub = belfry.hub("demo-bob").http();

    Answer refused =
        Stream.generate(() -> hub.get("/topics"))
            .limit(MANY)
            .filter(answer -> answer.status() == 429)
            .findFirst()
            .orElseThrow();

    assertThat(refused.header("Retry-After")).isNotBlank();
    assertThat(refused.number("/_error/statusCode")).isEqualTo(429);
    assertThat(refused.string("/_error/remediation")).contains("Retry-After");
  }

  @Test
  void allSpellingsOfAHeaderHaveOneLimit() {
    Http admin = belfry.api("demo-admin");
    String token =
        admin
            .post("/tokens", "{\"name\": \"t\", \"scopes\": [\"data/read\"], \"user\": \"acme\"}")
            .expect(201)
            .string("/token");
    List<Http> spellings =
        Stream.of("Bearer ", "bearer ", "Bearer   ", "BEARER ")
            .map(scheme -> belfry.api("none").with("Authorization", scheme + token))
            .toList();

    // If each had a limit of its own, all of them would be let in.
    assertThat(IntStream.range(0, MANY).map(i -> spellings.get(i % 4).get("/me").status()))
        .contains(429);
  }

  @Test
  void manyTokensOfAUserHaveOneLimitTogether() {
    String user = newUser();
    List<Http> all =
        Stream.generate(() -> belfry.api(newToken(user).expect(201).string("/token")))
            .limit(TOKENS)
            .toList();

    Answer refused =
        Stream.iterate(0, i -> i + 1)
            .limit(MANY)
            .map(i -> all.get(i % TOKENS).get("/me"))
            .filter(answer -> answer.status() == 429)
            .findFirst()
            .orElseThrow();

    assertThat(refused.string("/detail")).contains("minute");
  }

  @Test
  void aUserHasNoMoreTokensThanTheLimit() {
    String user = newUser();
    Answer first = newToken(user).expect(201);
    for (int i = 1; i < TOKENS; i++) {
      newToken(user).expect(201);
    }

    Answer refused = newToken(user).expect(422);

    assertThat(refused.string("/detail")).contains(String.valueOf(TOKENS));
    admin().delete("/tokens/" + first.number("/id")).expect(204);
    newToken(user).expect(201);
  }

  @Test
  void thereAreNoMoreApiKeysThanTheLimit() {
    Http admin = admin();
    admin.post("/api-keys", "{\"application\": \"shop\"}").expect(201);

    admin.post("/api-keys", "{\"application\": \"shop\"}").expect(422);
  }

  @Test
  void whatIsMadeIsAtThePublicAddress() {
    Http admin = admin();
    String user = "joe{x}" + UUID.randomUUID();

    Answer created = admin.post("/users", "{\"name\": \"" + user + "\"}").expect(201);

    assertThat(created.header("Location"))
        .isEqualTo(
            "https://hub.example.com/base/belfry/v1/users/" + user.replace("{x}", "%7Bx%7D"));
  }

  @Test
  void aPageOfAnotherSiteChangesNothing() {
    Http admin = admin().with("Origin", "https://evil.example");

    assertThat(admin.post("/users", "{\"name\": \"eve\"}").expect(403).string("/type"))
        .endsWith("foreignOrigin");
    admin.get("/me").expect(200);
    admin.without("Origin").with("Sec-Fetch-Site", "cross-site").delete("/users/bob").expect(403);
    admin
        .with("Origin", "https://hub.example.com")
        .post("/users", "{\"name\": \"%s\"}".formatted(UUID.randomUUID()))
        .expect(201);
    String boss = newToken(newUser()).expect(201).string("/token");
    foreign("/notifications", boss).post("/topics", "{}").expect(403).number("/_error/statusCode");
    assertThat(foreign("/v1", boss).post("/notifications", "{}").expect(403).has("/D/Code"))
        .isTrue();
    foreign("/rest/mywork/1", boss).post("/notification", "{}").expect(403);
    foreign("/api", boss).post("/notifications", "{}").expect(403).string("/type");
    assertThat(
            foreign("/api/marketplace/v2", boss)
                .post("/customer/tasks", "{}")
                .expect(403)
                .has("/task_response/request_status"))
        .isTrue();
  }

  private Http foreign(String path, String token) {
    return Http.at(belfry.url().resolve(path))
        .with("Authorization", "Bearer " + token)
        .with("API-Key", "demo-key")
        .with("Origin", "https://evil.example");
  }

  /** A token of the administrator's own that has called no one yet. */
  private Http admin() {
    return belfry.api("none").with("Authorization", Http.basic("admin", "admin"));
  }

  private String newUser() {
    String user = "user-" + UUID.randomUUID();
    admin().post("/users", "{\"name\": \"%s\"}".formatted(user)).expect(201);
    return user;
  }

  private Answer newToken(String user) {
    return admin()
        .post(
            "/tokens",
            "{\"name\": \"t\", \"scopes\": [\"data/full\"], \"user\": \"%s\"}".formatted(user));
  }

  private static Answer refusal(Http api) {
    return Stream.generate(() -> api.get("/me"))
        .limit(MANY)
        .filter(answer -> answer.status() == 429)
        .findFirst()
        .orElseThrow();
  }
}
