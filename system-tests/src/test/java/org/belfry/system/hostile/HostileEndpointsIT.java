package org.belfry.system.hostile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.belfry.hostile.HostileEndpoints;
import org.belfry.hostile.Misbehaviour;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.HubClient;
import org.belfry.system.Metrics;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Whatever an endpoint does: its attempt ends in time, is judged rightly, and harms nobody else.
 */
@ExtendWith(Equipment.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class HostileEndpointsIT {
  private static final Duration PATIENCE = Duration.ofMinutes(2);
  private static final Duration TIMEOUT = Duration.ofSeconds(4);
  private static final Duration RETRY = Duration.ofSeconds(1);

  /** An attempt that is not cut off ends much later, if at all. */
  private static final int LONGEST_MILLIS = 20_000;

  private static final int ROUNDS = 2;
  private static final int MESSAGES = 10;

  private final HostileEndpoints hostile;
  private final Endpoints endpoints;
  private final Belfry belfry;
  private final HubClient alice;
  private final AttemptLog log;
  private final String topic;
  private final Map<Misbehaviour, String> subscriptions = new EnumMap<>(Misbehaviour.class);

  HostileEndpointsIT(Database database, Endpoints endpoints) throws IOException {
    this.endpoints = endpoints;
    hostile = HostileEndpoints.open(0);
    belfry =
        Belfry.start(
            database,
            Map.of(
                "belfry.delivery.timeout",
                TIMEOUT.toString(),
                "belfry.delivery.retry-schedule",
                RETRY + ",PT1H",
                // They are to be tried again and again.
                "belfry.delivery.circuit-threshold",
                "1000"));
    alice = belfry.hub("demo-alice");
    log = new AttemptLog(belfry);
    topic = alice.newTopic();
  }

  @BeforeAll
  void publish() {
    for (Misbehaviour each : Misbehaviour.values()) {
      subscriptions.put(each, alice.push(topic, hostile.url(each)).id());
    }
    alice.publish(topic, "{}").expect(202);
  }

  @AfterAll
  void stop() throws IOException {
    belfry.close();
    hostile.close();
  }

  @Order(1)
  @ParameterizedTest
  @CsvSource({
    "NEVER_ANSWERS, timedOut, timedOut",
    "DRIPS_HEADERS, timedOut, timedOut",
    "DRIPS_BODY, timedOut, timedOut",
    "ENDLESS_BODY, delivered,",
    "GZIP_BOMB, delivered,",
    "LARGE_HEADERS, failed, invalidAnswer",
    "ENDLESS_HEADERS, failed, invalidAnswer",
    "ENDLESS_INTERIM, failed, invalidAnswer",
    "SPEAKS_ANOTHER_PROTOCOL, failed, invalidAnswer",
    "RESETS, failed, connectionBroken",
    "RESETS_IN_BODY, failed, connectionBroken",
    "RESETS_AFTER_200, delivered,",
    "REDIRECTS_TO_ITSELF, failed, tooManyRedirects",
    "REDIRECTS_INSIDE, refused, addressRefused",
    "RETRY_AFTER_TWO_SECONDS, rejected, httpStatus429",
    "RETRY_AFTER_AGES, rejected, httpStatus429",
    "RETRY_AFTER_NEGATIVE, rejected, httpStatus429",
    "RETRY_AFTER_DATE, rejected, httpStatus429",
    "RETRY_AFTER_PAST, rejected, httpStatus429"
  })
  void anAttemptEndsInTimeAndIsJudged(Misbehaviour misbehaviour, String outcome, String cause) {
    JsonObject attempt = log.first(subscription(misbehaviour));

    assertThat(attempt.getString("outcome")).as(attempt.toString()).isEqualTo(outcome);
    assertThat(attempt.getString("cause", null)).as(attempt.toString()).isEqualTo(cause);
    assertThat(attempt.getInt("tookMillis")).isLessThan(LONGEST_MILLIS);
  }

  @Order(2)
  @ParameterizedTest
  @CsvSource({
    "RETRY_AFTER_TWO_SECONDS, 2000",
    "RETRY_AFTER_DATE, 2000",
    "RETRY_AFTER_NEGATIVE, 1000",
    "RETRY_AFTER_PAST, 1000"
  })
  void aRetryComesWhenItWasAskedForButNeverBeforeTheSchedule(
      Misbehaviour misbehaviour, long earliest) {
    await("a retry").atMost(PATIENCE).until(() -> hostile.arrivals(misbehaviour).size() >= 2);

    List<Instant> arrivals = hostile.arrivals(misbehaviour);
    assertThat(Duration.between(arrivals.get(0), arrivals.get(1)).toMillis())
        .isGreaterThanOrEqualTo(earliest);
  }

  @Order(3)
  @Test
  void aRetryThatIsAskedForInAgesWaitsInTheQueueUntilItExpires() {
    assertThat(hostile.arrivals(Misbehaviour.RETRY_AFTER_AGES)).hasSize(1);
    assertThat(
            alice
                .get("/deliveryQueue", "subscription", subscription(Misbehaviour.RETRY_AFTER_AGES))
                .ids())
        .hasSize(1);
  }

  @Order(4)
  @Test
  void theOthersAreNotDisturbedThreadsAreFewAndTheHeapStaysFlat() {
    Endpoint good = endpoints.open();
    String goodTopic = alice.newTopic();
    alice.push(goodTopic, good);
    round(goodTopic, good, 1);
    long heap = belfry.liveHeap();
    Metrics before = Metrics.of(belfry);
    double threads = 0;

    for (int i = 1; i <= ROUNDS; i++) {
      round(goodTopic, good, i + 1);
      threads = Math.max(threads, Metrics.of(belfry).sum("thread_count"));
    }

    assertThat(threads).isBetween(1.0, before.sum("thread_count") + 20);
    assertThat(belfry.liveHeap()).isBetween(1L, heap + (16 << 20));
    assertThat(good.deliveries()).extracting(Received::webhookId).doesNotHaveDuplicates();
    assertThat(belfry.isReady()).isTrue();
  }

  /** The good one gets all of its messages while bad ones hang, and each bad one gets some. */
  private void round(String goodTopic, Endpoint good, int number) {
    Map<Misbehaviour, Integer> before = new EnumMap<>(Misbehaviour.class);
    for (Misbehaviour each : Misbehaviour.values()) {
      before.put(each, hostile.arrivals(each).size());
    }
    for (int i = 0; i < MESSAGES; i++) {
      alice.publish(topic, "{}").expect(202);
      alice.publish(goodTopic, "{}").expect(202);
    }
    good.awaitDeliveries(number * MESSAGES);
    before.forEach(
        (each, count) ->
            await(each + " in round " + number)
                .atMost(PATIENCE)
                .until(() -> hostile.arrivals(each).size() > count));
  }

  private String subscription(Misbehaviour misbehaviour) {
    return Objects.requireNonNull(subscriptions.get(misbehaviour));
  }
}
