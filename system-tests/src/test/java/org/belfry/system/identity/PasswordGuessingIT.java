package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.belfry.system.identity.NativeErrors.assertProblem;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever guesses passwords is slowed down; others are not. */
@OnEveryDatabase
class PasswordGuessingIT {
  private static final int FREE_GUESSES = 5;
  private static final int FIRST_WAIT = 10;
  private static final String PASSWORD = "correct horse";

  private final Belfry belfry;
  private final Http admin;
  private final String user = "user-" + UUID.randomUUID();

  PasswordGuessingIT(Belfry belfry) {
    this.belfry = belfry;
    admin = belfry.api("demo-admin");
  }

  @BeforeEach
  void createUser() {
    admin
        .post("/users", "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(user, PASSWORD))
        .expect(201);
  }

  @Test
  void afterSeveralWrongPasswordsEvenTheRightOneHasToWait() {
    String token =
        admin
            .post(
                "/tokens",
                "{\"name\": \"t\", \"scopes\": [\"data/full\"], \"user\": \"" + user + "\"}")
            .expect(201)
            .string("/token");
    for (int i = 0; i < FREE_GUESSES; i++) {
      assertProblem(me(user, "guess " + i), 401);
    }

    Answer refused = assertProblem(me(user, PASSWORD), 429);

    assertThat(Integer.parseInt(refused.header("Retry-After"))).isBetween(1, FIRST_WAIT);
    HubClient hub = belfry.hub("none");
    hub.http()
        .with("Authorization", Http.basic(user, PASSWORD))
        .get("/topics")
        .expect(429)
        .number("/_error/statusCode");
    belfry.api(token).get("/me").expect(200);
    me("bob", "bob").expect(200);
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> me(user, PASSWORD).expect(200));
    assertProblem(me(user, "another guess"), 401);
  }

  @Test
  void nobodyIsAnotherByClaimingToComeFromElsewhere() {
    for (int i = 0; i < FREE_GUESSES; i++) {
      from("203.0.113." + i, "guess " + i).get("/me").expect(401);
    }

    from("203.0.113.99", PASSWORD).get("/me").expect(429);
  }

  private Http from(String address, String password) {
    return belfry
        .api("none")
        .with("Authorization", Http.basic(user, password))
        .with("X-Forwarded-For", address)
        .with("Forwarded", "for=" + address);
  }

  @Test
  void guessesThatComeTogetherAreCountedToo() {
    List<Integer> answers = together(30, i -> me(user, "guess " + i));

    assertThat(answers).containsOnly(401, 429);
    assertThat(answers).filteredOn(status -> status == 401).hasSize(FREE_GUESSES);
  }

  @Test
  void theRightPasswordMayComeWithManyRequestsAtOnce() {
    assertThat(together(30, i -> me(user, PASSWORD))).containsOnly(200);
  }

  @Test
  void whoeverChangesTheirPasswordDoesNotGuessThePresentOneEither() {
    Http owner = belfry.api("none").with("Authorization", Http.basic(user, PASSWORD));
    owner.get("/me").expect(200);
    for (int i = 0; i < FREE_GUESSES; i++) {
      assertProblem(owner.put("/users/" + user + "/password", change("guess " + i)), 403);
    }

    Answer refused = owner.put("/users/" + user + "/password", change(PASSWORD));

    assertThat(assertProblem(refused, 429).header("Retry-After")).isNotBlank();
  }

  private interface Request {
    Answer send(int number);
  }

  private static List<Integer> together(int count, Request request) {
    ExecutorService threads = Executors.newFixedThreadPool(count);
    try {
      List<CompletableFuture<Integer>> answers =
          IntStream.range(0, count)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> request.send(i).status(), threads))
              .toList();
      return answers.stream().map(CompletableFuture::join).toList();
    } finally {
      threads.shutdown();
    }
  }

  private Answer me(String name, String password) {
    return belfry.api("none").with("Authorization", Http.basic(name, password)).get("/me");
  }

  private static String change(String current) {
    return """
        {"password": "another horse", "currentPassword": "%s"}"""
        .formatted(current);
  }
}
