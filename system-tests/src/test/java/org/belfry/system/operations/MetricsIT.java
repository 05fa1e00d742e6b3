package org.belfry.system.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.assertj.core.api.ThrowingConsumer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.Metrics;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;

/** What Prometheus reads tells how deliveries fare. Other tests deliver meanwhile. */
@OnEveryDatabase
class MetricsIT {
  private static final String ATTEMPTS = "belfry_delivery_attempts_total";

  private final Belfry belfry;
  private final HubClient alice;
  private final Endpoint endpoint;
  private final String topic;

  MetricsIT(Belfry belfry, Endpoints endpoints) {
    this.belfry = belfry;
    alice = belfry.hub("demo-alice");
    endpoint = endpoints.open();
    topic = alice.newTopic();
    alice.push(topic, endpoint);
  }

  @Test
  void attemptsAreCountedByWhatCameOfThem() {
    Metrics before = Metrics.of(belfry);

    endpoint.answers(Reply.status(503), Reply.status(204));
    alice.publish(topic, "{}").expect(202);

    eventually(
        now -> {
          assertThat(now.sum(ATTEMPTS, "outcome=\"delivered\""))
              .isGreaterThan(before.sum(ATTEMPTS, "outcome=\"delivered\""));
          assertThat(now.sum(ATTEMPTS, "outcome=\"rejected\""))
              .isGreaterThan(before.sum(ATTEMPTS, "outcome=\"rejected\""));
        });
  }

  @Test
  void waitingAndNetworkAreToldApart() {
    Metrics before = Metrics.of(belfry);

    endpoint.answers(Reply.late(204, Duration.ofMillis(200)));
    alice.publish(topic, "{}").expect(202);

    eventually(
        now -> {
          for (String name :
              new String[] {
                "belfry_delivery_waiting_milliseconds", "belfry_delivery_network_milliseconds"
              }) {
            assertThat(now.sum(name + "_count")).isGreaterThan(before.sum(name + "_count"));
          }
          assertThat(now.sum("belfry_delivery_network_milliseconds_max"))
              .isGreaterThanOrEqualTo(200);
        });
  }

  @Test
  void whatWaitsIsCountedAndTheOldestTold() {
    endpoint.answers(Reply.status(401));
    alice.publish(topic, "{}").expect(202);
    endpoint.awaitDelivery();

    eventually(
        now -> {
          assertThat(now.sum("belfry_delivery_queue_depth", "lane=\"own\"")).isPositive();
          assertThat(now.sum("belfry_delivery_oldest_due_age_seconds")).isPositive();
        });
    assertThat(Metrics.of(belfry).toString())
        .contains("belfry_delivery_queue_depth{lane=\"first\"")
        .contains("belfry_delivery_queue_depth{lane=\"retry\"");
  }

  private void eventually(ThrowingConsumer<Metrics> expectation) {
    await()
        .atMost(Duration.ofMinutes(1))
        .pollInterval(Duration.ofMillis(200))
        .untilAsserted(() -> expectation.accept(Metrics.of(belfry)));
  }
}
