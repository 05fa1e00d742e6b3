package org.belfry.system.nodes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.HubClient;
import org.belfry.system.Subscription;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Who asks Belfry to end lets it finish what it is at. */
@ExtendWith(Equipment.class)
class GracefulStopIT {
  private static final int MESSAGES = 20;
  private static final Duration TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER = Duration.ofSeconds(2);
  private static final String LONGER_THAN_THE_STOP = "PT8S";

  @Test
  void whatIsUnderWayIsFinishedAndNotSentAgain(Endpoints endpoints) {
    Map<String, String> settings = Map.of("belfry.delivery.timeout", TIMEOUT.toString());
    try (Belfry belfry = Belfry.start(Database.H2, settings)) {
      HubClient alice = belfry.hub("demo-alice");
      String topic = alice.newTopic();
      Endpoint slow = endpoints.open().answers(Reply.late(204, ANSWER));
      Subscription answered = alice.push(topic, slow);
      Endpoint hanging = endpoints.open().answers(Reply.hang());
      Subscription unanswered = alice.push(topic, hanging);
      for (int i = 0; i < MESSAGES; i++) {
        alice.publish(topic, "{}").expect(202);
      }
      Endpoint late = endpoints.open();
      for (int i = 0; i < MESSAGES; i++) {
        Deadlines.of(belfry).create(LONGER_THAN_THE_STOP, late);
      }
      slow.awaitDeliveries(MESSAGES);
      hanging.awaitDelivery();

      belfry.stop();
      belfry.restart();

      assertThat(count(alice, "/receivedNotifications", answered)).isEqualTo(MESSAGES);
      assertThat(count(alice, "/deliveryQueue", answered)).isZero();
      assertThat(slow.deliveries()).hasSize(MESSAGES);
      assertThat(count(alice, "/deliveryQueue", unanswered)).isEqualTo(MESSAGES);
      String id = hanging.awaitDelivery().webhookId();
      assertThat(
              belfry
                  .api("demo-alice")
                  .get("/notifications/" + id + "/attempts")
                  .expect(200)
                  .objects("/items"))
          .as("the attempt that was cut off is on record")
          .isNotEmpty()
          .allMatch(attempt -> attempt.getString("outcome").equals("timedOut"));
      assertThat(Deadlines.tasksIn(late.awaitDeliveries(MESSAGES)))
          .as("what fell due meanwhile fires, once each")
          .hasSize(MESSAGES);
      assertThat(late.deliveries()).hasSize(MESSAGES);
    }
  }

  private static int count(HubClient alice, String list, Subscription subscription) {
    return alice.get(list, "subscription", subscription.id(), "limit", 1).number("/count");
  }
}
