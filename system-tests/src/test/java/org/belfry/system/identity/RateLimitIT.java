package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Http;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An operator can limit how often each token calls. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RateLimitIT {
  private static final int A_MINUTE = 12;
  private static final int MANY = 200;

  private Belfry belfry;

  @BeforeAll
  void start() {
    belfry =
        Belfry.start(
            Database.H2, Map.of("belfry.rate-limit.requests-per-minute", String.valueOf(A_MINUTE)));
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

  private static Answer refusal(Http api) {
    return Stream.generate(() -> api.get("/me"))
        .limit(MANY)
        .filter(answer -> answer.status() == 429)
        .findFirst()
        .orElseThrow();
  }
}
