package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Subscription;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;

/** What does not arrive is sent again, and every attempt is on record. */
@OnEveryDatabase
class RetryIT {
  private final HubClient alice;
  private final Http api;
  private final Endpoint endpoint;
  private final Endpoints endpoints;
  private final String topic;

  RetryIT(Belfry belfry, Endpoints endpoints) {
    this.endpoints = endpoints;
    alice = belfry.hub("demo-alice");
    api = belfry.api("demo-alice");
    endpoint = endpoints.open();
    topic = alice.newTopic();
  }

  @Test
  void aFailedDeliveryIsRepeatedWithTheSameIdUntilItSucceeds() {
    endpoint.answers(Reply.status(500, "not today"), Reply.status(503), Reply.status(204));
    Subscription subscription = alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    List<Received> deliveries = endpoint.awaitDeliveries(3);
    assertThat(deliveries)
        .allMatch(delivery -> delivery.isSignedWith(subscription.secret()))
        .extracting(Received::webhookId)
        .containsOnly(deliveries.get(0).webhookId());
    awaitReceived(deliveries.get(0).webhookId());
    assertThat(endpoint.deliveries()).hasSize(3);
  }

  @Test
  void everyAttemptIsOnRecord() {
    endpoint.answers(Reply.status(500, "x".repeat(10_000)), Reply.status(204));
    alice.push(topic, endpoint);
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();
    awaitReceived(id);

    Answer attempts = api.get("/notifications/" + id + "/attempts").expect(200);

    List<JsonObject> items = attempts.objects("/items");
    assertThat(items).extracting(item -> item.getInt("number")).containsExactlyInAnyOrder(1, 2);
    assertThat(items).extracting(item -> item.getInt("status")).containsExactlyInAnyOrder(500, 204);
    // Of a public address it would be the first 4 KiB.
    assertThat(attempts.text()).hasSizeLessThan(8_000).doesNotContain("xxx");
  }

  @Test
  void aRetryWaitsForTheHeader() {
    endpoint.answers(Reply.status(503, "Retry-After", "2"), Reply.status(204));
    alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    List<Received> deliveries = endpoint.awaitDeliveries(2);
    assertThat(Duration.between(deliveries.get(0).at(), deliveries.get(1).at()))
        .isGreaterThanOrEqualTo(Duration.ofMillis(1900));
  }

  @Test
  void whatIsBeingRepeatedIsInTheQueue() {
    endpoint.answers(Reply.status(503, "Retry-After", "3600"));
    alice.push(topic, endpoint);
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();

    Answer queued = alice.get("/deliveryQueue/" + id).expect(200);

    assertThat(alice.get("/deliveryQueue", "topic", topic).ids()).containsExactly(id);
    assertThat(alice.get("/pullNotifications", "topic", topic).ids()).isEmpty();
    assertThat(queued.string("/_links/self/href")).endsWith("/deliveryQueue/" + id);
    alice.http().with("If-Match", "\"stale\"").delete("/deliveryQueue/" + id).expect(412);
    alice.http().delete("/deliveryQueue/" + id).expect(204);
    alice.get("/deliveryQueue/" + id).expect(404);
  }

  @Test
  void anEndpointThatHangsDoesNotSlowTheOthers() {
    Endpoint hanging = endpoints.open().answers(Reply.hang());
    String other = alice.newTopic();
    alice.push(other, hanging);
    for (int i = 0; i < 50; i++) {
      alice.publish(other, "{}").expect(202);
    }
    hanging.awaitDelivery();
    alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    await().atMost(Duration.ofSeconds(10)).until(() -> !endpoint.deliveries().isEmpty());
    alice.http().delete("/topics/" + other);
  }

  @Test
  void anAnswerWithoutEndDoesNoHarm() {
    endpoint.answers(Reply.endless());
    alice.push(topic, endpoint);

    alice.publish(topic, "{}").expect(202);

    awaitReceived(endpoint.awaitDelivery().webhookId());
  }

  private void awaitReceived(String id) {
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(() -> alice.get("/receivedNotifications/" + id).expect(200));
  }
}
