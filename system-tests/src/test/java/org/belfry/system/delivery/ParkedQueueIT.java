package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Endpoints that no longer want what they subscribed to, for now or for ever. */
@OnEveryDatabase
class ParkedQueueIT {
  private final HubClient alice;
  private final Endpoint endpoint;
  private final String topic;

  ParkedQueueIT(Belfry belfry, Endpoints endpoints) {
    alice = belfry.hub("demo-alice");
    endpoint = endpoints.open();
    topic = alice.newTopic();
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void anEndpointThatRefusesTheTokenGetsNothingMoreUntilItIsMended(int status) {
    endpoint.answers(Reply.status(status));
    String subscription = alice.push(topic, endpoint).id();
    alice.publish(topic, "{\"n\": 1}").expect(202);
    endpoint.awaitDelivery();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> read(subscription).string("/authenticationState").equals("unauthenticated"));

    alice.publish(topic, "{\"n\": 2}").expect(202);
    assertThat(alice.get("/deliveryQueue", "topic", topic).number("/count")).isEqualTo(2);
    endpoint.answers(Reply.status(204));
    alice
        .http()
        .patch(
            "/subscriptions/" + subscription,
            """
            {"endpoint": {"token": "mended", "recipientUrl": "%s"}}"""
                .formatted(endpoint.url()))
        .expect(200);

    assertThat(read(subscription).string("/authenticationState")).isEqualTo("authenticated");
    assertThat(endpoint.awaitDeliveries(3).subList(1, 3))
        .allMatch(delivery -> delivery.header("Authorization").equals("Bearer mended"))
        .extracting(Received::webhookId)
        .doesNotHaveDuplicates();
    await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> alice.get("/deliveryQueue", "topic", topic).number("/count") == 0);
  }

  @Test
  void anEndpointThatIsGoneIsDeactivatedAndItsNotificationFails() {
    endpoint.answers(Reply.status(410));
    String subscription = alice.push(topic, endpoint).id();

    alice.publish(topic, "{}").expect(202);

    String id = endpoint.awaitDelivery().webhookId();
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> alice.get("/failedNotifications/" + id).expect(200));
    assertThat(read(subscription).string("/state")).isEqualTo("inactive");
    assertThat(alice.get("/failedNotifications", "topic", topic).ids()).containsExactly(id);
  }

  @Test
  void whatIsQueuedWaitsForADeactivatedSubscription() {
    endpoint.answers(Reply.status(503, "Retry-After", "1"), Reply.status(204));
    String subscription = alice.push(topic, endpoint).id();
    alice.publish(topic, "{}").expect(202);
    endpoint.awaitDelivery();

    alice.http().post("/inactiveSubscriptions?subscription=" + subscription).expect(200);
    await()
        .during(Duration.ofSeconds(3))
        .atMost(Duration.ofSeconds(4))
        .until(() -> endpoint.deliveries().size() == 1);
    alice.http().post("/activeSubscriptions?subscription=" + subscription).expect(200);

    endpoint.awaitDeliveries(2);
  }

  @Test
  void whatIsQueuedForADeletedSubscriptionFails() {
    endpoint.answers(Reply.status(503, "Retry-After", "1"));
    String subscription = alice.push(topic, endpoint).id();
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();

    alice.http().delete("/subscriptions/" + subscription).expect(204);

    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> alice.get("/failedNotifications/" + id).expect(200));
    assertThat(endpoint.deliveries()).hasSize(1);
  }

  private Answer read(String subscription) {
    return alice.get("/subscriptions/" + subscription).expect(200);
  }
}
