package org.belfry.system.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.parallel.Isolated;

/** Somebody without an account sends names and passwords, as many as they can. */
@Isolated("others would take the processors that are measured")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SignInFloodIT {
  private static final int AT_ONCE = 600;
  private static final int CONNECTIONS = 28;
  private static final Duration LONG = Duration.ofSeconds(10);

  /** Those that hash and wait, and those that wait for the same verdict. */
  private static final int THREADS = 100;

  private static final String FIRST = "correct horse";
  private static final String SECOND = "another horse";

  private final HttpClient attacker =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private Belfry belfry;

  @BeforeAll
  void start() {
    belfry = Belfry.start(Database.H2, Map.of(), List.of("-XX:TieredStopAtLevel=4"));
    // The first burst of its life has a server make all its threads, whatever is asked.
    askWithTokensThatNobodyMade();
  }

  @AfterAll
  void stop() {
    belfry.close();
  }

  @Test
  @Order(1)
  void manyNamesAtOnceHoldUpNobody() {
    Queue<Integer> answers = new ConcurrentLinkedQueue<>();

    Vitals vitals =
        Vitals.during(
            belfry,
            () ->
                Stream.generate(this::guess)
                    .limit(AT_ONCE)
                    .toList()
                    .forEach(answer -> answers.add(answer.join())));

    assertThat(answers).hasSize(AT_ONCE).isSubsetOf(401, 429, 503);
    vitals.bearable(THREADS);
  }

  @Test
  @Order(2)
  void whoHasTheRightPasswordGetsInWhileSomebodyTriesAllNames() {
    Http admin = belfry.api("demo-admin");
    String user = "user-" + UUID.randomUUID();
    admin
        .post("/users", "{\"name\": \"%s\", \"password\": \"%s\"}".formatted(user, FIRST))
        .expect(201);
    me(user, FIRST).expect(200);
    admin
        .put("/users/" + user + "/password", "{\"password\": \"%s\"}".formatted(SECOND))
        .expect(204);
    List<Answer> signIns = new ArrayList<>();

    Vitals vitals = Vitals.during(belfry, () -> flood(() -> signIns.add(me(user, SECOND))));

    assertThat(signIns).isNotEmpty().allSatisfy(answer -> answer.expect(200));
    vitals.bearable(THREADS);
    me(user, SECOND).expect(200);
  }

  @Test
  @Order(3)
  void tokensThatNobodyMadeHoldUpNobody() {
    Vitals vitals =
        Vitals.during(
            belfry, () -> IntStream.range(0, 5).forEach(round -> askWithTokensThatNobodyMade()));

    vitals.bearable(THREADS);
  }

  private void askWithTokensThatNobodyMade() {
    Stream.generate(() -> send("Bearer " + UUID.randomUUID()))
        .limit(AT_ONCE)
        .toList()
        .forEach(answer -> assertThat(answer.join()).isEqualTo(401));
  }

  /** Connections that each send the next guess as soon as the last was answered. */
  private void flood(Runnable meanwhile) {
    long end = System.nanoTime() + LONG.toNanos();
    List<CompletableFuture<Void>> connections =
        Stream.generate(() -> guessUntil(end)).limit(CONNECTIONS).toList();
    while (System.nanoTime() < end) {
      meanwhile.run();
    }
    connections.forEach(CompletableFuture::join);
  }

  private CompletableFuture<Void> guessUntil(long end) {
    return guess()
        .thenCompose(
            status -> {
              assertThat(status).isIn(401, 429, 503);
              return System.nanoTime() < end
                  ? guessUntil(end)
                  : CompletableFuture.completedFuture(null);
            });
  }

  private CompletableFuture<Integer> guess() {
    return send(Http.basic("name-" + UUID.randomUUID(), "guess"));
  }

  private CompletableFuture<Integer> send(String authorization) {
    URI uri = belfry.url().resolve("/belfry/v1/me");
    HttpRequest request =
        HttpRequest.newBuilder(uri)
            .header("Authorization", authorization)
            .timeout(Duration.ofMinutes(2))
            .build();
    return attacker
        .sendAsync(request, BodyHandlers.discarding())
        .thenApply(answer -> answer.statusCode());
  }

  private Answer me(String user, String password) {
    return belfry.api("none").with("Authorization", Http.basic(user, password)).get("/me");
  }
}
