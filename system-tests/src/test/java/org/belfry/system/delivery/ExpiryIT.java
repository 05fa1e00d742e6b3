package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Endpoint;
import org.belfry.system.Endpoints;
import org.belfry.system.Equipment;
import org.belfry.system.FreshDatabases;
import org.belfry.system.HubClient;
import org.belfry.system.Reply;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

@ExtendWith(Equipment.class)
class ExpiryIT {
  private static final Map<String, String> SETTINGS =
      Map.of("belfry.delivery.retry-schedule", "PT0.2S", "belfry.delivery.expiry", "PT3S");

  @ParameterizedTest(name = "on {0}")
  @ArgumentsSource(FreshDatabases.class)
  void whatIsNeverDeliveredExpiresWithEveryCause(Database database, Endpoints endpoints) {
    Endpoint endpoint =
        endpoints.open().answers(Reply.status(500), Reply.status(500), Reply.status(404));
    try (Belfry belfry = Belfry.start(database, SETTINGS)) {
      HubClient alice = belfry.hub("demo-alice");
      String topic = alice.newTopic();
      alice.push(topic, endpoint);
      alice.publish(topic, "{}").expect(202);
      String id = endpoint.awaitDelivery().webhookId();
      endpoint.awaitDeliveries(3);

      await()
          .atMost(Duration.ofMinutes(1))
          .untilAsserted(() -> alice.get("/failedNotifications/" + id).expect(200));
      Answer failed = alice.get("/failedNotifications/" + id);
      assertThat(failed.string("/state")).isEqualTo("expired");
      assertThat(failed.objects("/_embedded/errors"))
          .as("every distinct cause once")
          .extracting(error -> error.getInt("statusCode", 0))
          .contains(500, 404)
          .doesNotHaveDuplicates();
      assertThat(alice.get("/failedNotifications", "topic", topic).ids()).containsExactly(id);
      assertThat(alice.get("/deliveryQueue", "topic", topic).number("/count")).isZero();
    }
  }
}
