package org.belfry.system.outage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.belfry.system.fault.WallClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Somebody sets the clock of a node: it goes on within seconds, and loses nothing. */
@ExtendWith(Equipment.class)
class ClockIT {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> SETTINGS =
      Map.of("belfry.delivery.retry-schedule", "PT3S");

  @Test
  void aClockThatIsSetHoldsNothingUp(Database postgreSql, Endpoints endpoints) {
    WallClock clock = new WallClock();
    try (Belfry belfry = Belfry.start(postgreSql, SETTINGS, clock.jvmOptions())) {
      HubClient alice = belfry.hub("demo-alice");
      assertThat(warning(belfry)).isEmpty();

      assertThatARetryComesThrough(() -> clock.set(HOUR.negated()), alice, endpoints.open());
      assertThat(warning(belfry)).hasValueSatisfying(text -> assertThat(text).contains("set back"));
      assertThatReceiversTakeTheTime(clock, alice, endpoints.open());

      assertThatARetryComesThrough(() -> clock.set(HOUR), alice, endpoints.open());
      assertThat(warning(belfry)).isEmpty();
      assertThatReceiversTakeTheTime(clock, alice, endpoints.open());
    }
  }

  private static void assertThatARetryComesThrough(
      Runnable step, HubClient alice, Endpoint endpoint) {
    String topic = alice.newTopic();
    alice.push(topic, endpoint.answers(Reply.status(503), Reply.status(204)));
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();

    step.run();

    assertThat(endpoint.awaitDeliveries(2)).extracting(Received::webhookId).containsOnly(id);
    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> alice.get("/receivedNotifications/" + id).expect(200));
  }

  private static Optional<String> warning(Belfry belfry) {
    return Http.at(belfry.url()).get("/health/ready").expect(200).objects("/checks").stream()
        .filter(check -> check.getString("name").equals("clock"))
        .flatMap(check -> Optional.ofNullable(check.getJsonObject("data")).stream())
        .flatMap(data -> Optional.ofNullable(data.getString("warning", null)).stream())
        .findFirst();
  }

  /** They allow for five minutes. */
  private static void assertThatReceiversTakeTheTime(
      WallClock clock, HubClient alice, Endpoint endpoint) {
    String topic = alice.newTopic();
    alice.push(topic, endpoint);
    alice.publish(topic, "{}").expect(202);

    String signedAt = endpoint.awaitDelivery().header("webhook-timestamp");
    assertThat(Instant.ofEpochSecond(Long.parseLong(signedAt)))
        .isBetween(clock.now().minus(PATIENCE), clock.now().plus(PATIENCE));
  }
}
