package org.belfry.system.crash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Endpoint;
import org.belfry.system.Endpoints;
import org.belfry.system.Equipment;
import org.belfry.system.FreshDatabases;
import org.belfry.system.HubClient;
import org.belfry.system.Received;
import org.belfry.system.Reply;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/** A node that is asked to end, as in a rolling restart. */
@ExtendWith(Equipment.class)
class GracefulStopIT {
  @ParameterizedTest(name = "on {0}")
  @ArgumentsSource(FreshDatabases.class)
  void whatIsUnderWayEndsFirstAndIsNotRepeated(Database database, Endpoints server) {
    List<Endpoint> endpoints =
        Stream.generate(() -> server.open().answers(Reply.late(204, Duration.ofSeconds(3))))
            .limit(10)
            .toList();
    try (Belfry belfry = Belfry.start(database, Map.of())) {
      HubClient alice = belfry.hub("demo-alice");
      String topic = alice.newTopic();
      endpoints.forEach(endpoint -> alice.push(topic, endpoint));
      for (int i = 0; i < 2; i++) {
        alice.publish(topic, "{}").expect(202);
      }
      endpoints.forEach(Endpoint::awaitDelivery);

      belfry.stop();
      assertThat(endpoints).allMatch(endpoint -> endpoint.deliveries().size() == 1);
      belfry.restart();

      await()
          .atMost(Duration.ofMinutes(2))
          .until(
              () ->
                  alice.get("/receivedNotifications", "topic", topic, "limit", 1).number("/count")
                      == 2 * endpoints.size());
    }
    assertThat(endpoints)
        .allSatisfy(
            endpoint ->
                assertThat(endpoint.deliveries())
                    .hasSize(2)
                    .extracting(Received::webhookId)
                    .doesNotHaveDuplicates());
  }
}
