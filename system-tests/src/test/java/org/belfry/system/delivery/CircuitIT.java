package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.HubClient;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An endpoint that fails again and again is left alone for a while, then probed. */
@ExtendWith(Equipment.class)
class CircuitIT {
  private static final int THRESHOLD = 3;
  private static final int ON_THEIR_WAY = 2;
  private static final int MESSAGES = 12;
  private static final Duration PAUSE = Duration.ofSeconds(3);
  private static final Duration PROBE = Duration.ofMillis(700);
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  @Test
  void attemptsStopThenOneProbesThenAllFlow(Endpoints endpoints) {
    Map<String, String> settings =
        Map.of(
            "belfry.delivery.circuit-threshold", String.valueOf(THRESHOLD),
            "belfry.delivery.circuit-pause", PAUSE.toString(),
            "belfry.delivery.retry-schedule", "PT0.1S");
    try (Belfry belfry = Belfry.start(Database.H2, settings)) {
      HubClient alice = belfry.hub("demo-alice");
      Endpoint failing = endpoints.open().answers(Reply.status(503));
      Endpoint healthy = endpoints.open();
      String topic = alice.newTopic();
      alice.push(topic, failing);
      alice.push(topic, healthy);

      for (int i = 0; i < MESSAGES; i++) {
        alice.publish(topic, "{}").expect(202);
      }

      healthy.awaitDeliveries(MESSAGES);
      await().atMost(PATIENCE).until(() -> pauses(failing).size() == 2);
      assertThat(pauses(failing).get(0))
          .as("failures before the circuit opens")
          .isLessThanOrEqualTo(THRESHOLD + ON_THEIR_WAY);
      assertThat(pauses(failing).get(1))
          .as("one probe, and no more, after the pause")
          .isEqualTo(pauses(failing).get(0) + 1);
      assertThat(gap(failing.deliveries(), pauses(failing).get(1)))
          .as("the pause after a failed probe")
          .isGreaterThanOrEqualTo(PAUSE.multipliedBy(2));

      int probe = failing.deliveries().size();
      failing.answers(Reply.late(204, PROBE), Reply.status(204));

      assertThat(gap(failing.awaitDeliveries(probe + 2), probe + 1))
          .as("nothing but the probe before it has succeeded")
          .isGreaterThanOrEqualTo(PROBE);
      await()
          .atMost(PATIENCE)
          .until(
              () ->
                  alice.get("/receivedNotifications", "topic", topic, "limit", 1).number("/count")
                      == 2 * MESSAGES);
    }
  }

  /** Before which requests, counted from 0, nothing came for a while. */
  private static List<Integer> pauses(Endpoint endpoint) {
    List<Received> received = endpoint.deliveries();
    return IntStream.range(1, received.size())
        .filter(index -> gap(received, index).compareTo(PAUSE) >= 0)
        .boxed()
        .toList();
  }

  /** The time between a request and the one before it. */
  private static Duration gap(List<Received> received, int index) {
    return Duration.between(received.get(index - 1).at(), received.get(index).at());
  }
}
