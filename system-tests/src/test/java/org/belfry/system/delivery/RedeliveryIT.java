package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;

/** What failed can be delivered again, one by one or all of a subscription. */
@OnEveryDatabase
class RedeliveryIT {
  private final HubClient alice;
  private final Http api;
  private final Http bobsApi;
  private final Endpoint endpoint;
  private final String topic;

  RedeliveryIT(Belfry belfry, Endpoints endpoints) {
    alice = belfry.hub("demo-alice");
    api = belfry.api("demo-alice");
    bobsApi = belfry.api("demo-bob");
    endpoint = endpoints.open();
    topic = alice.newTopic();
  }

  @Test
  void whatFailedIsCountedAndThenDeliveredAgain() {
    String subscription = alice.push(topic, endpoint.answers(Reply.status(410))).id();
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();
    awaitOk("/failedNotifications/" + id);
    String all = "/subscriptions/" + subscription + "/redeliveries";

    Answer dry = api.post(all + "?dryRun=true").expect(200);
    assertThat(dry.number("/notifications")).isEqualTo(1);
    alice.get("/failedNotifications/" + id).expect(200);
    api.post(all + "?dryRun=perhaps").expect(422);
    bobsApi.post(all).expect(404);
    bobsApi.post("/notifications/" + id + "/redeliveries").expect(404);

    endpoint.answers(Reply.status(204));
    alice.http().post("/activeSubscriptions?subscription=" + subscription).expect(200);
    assertThat(api.post(all).expect(202).number("/notifications")).isEqualTo(1);

    awaitOk("/receivedNotifications/" + id);
    assertThat(endpoint.deliveries()).extracting(Received::webhookId).containsExactly(id, id);
    alice.get("/failedNotifications/" + id).expect(404);
  }

  @Test
  void oneCanBeDeliveredAgain() {
    String subscription = alice.push(topic, endpoint.answers(Reply.status(410))).id();
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();
    awaitOk("/failedNotifications/" + id);

    endpoint.answers(Reply.status(204));
    alice.http().post("/activeSubscriptions?subscription=" + subscription).expect(200);
    api.post("/notifications/" + id + "/redeliveries").expect(202);

    awaitOk("/receivedNotifications/" + id);
  }

  @Test
  void whatWaitsCanHaveItsNextAttemptNow() {
    String later = "Friday, 06-Nov-37 08:49:37 GMT";
    alice.push(topic, endpoint.answers(Reply.status(503, "Retry-After", later)));
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();
    JsonObject row = awaitRow(id);

    assertThat(row.getInt("attempts")).isEqualTo(1);
    assertThat(Instant.parse(row.getString("nextAttemptAt")))
        .isAfter(Instant.now().plus(Duration.ofDays(3)));
    assertThat(row.getJsonObject("_embedded").getJsonArray("errors").getJsonObject(0))
        .containsEntry("type", Json.createValue("httpStatus503"));
    assertThat(alice.get("/deliveryQueue/" + id).expect(200).json()).isEqualTo(row);
    bobsApi.post("/notifications/" + id + "/redeliveries").expect(404);

    endpoint.answers(Reply.status(204));
    api.post("/notifications/" + id + "/redeliveries").expect(202);

    awaitOk("/receivedNotifications/" + id);
    assertThat(endpoint.deliveries()).extracting(Received::webhookId).containsExactly(id, id);
    api.post("/notifications/" + id + "/redeliveries").expect(409);
  }

  @Test
  void allThatWaitsOfASubscriptionCanHaveIt() {
    String subscription =
        alice.push(topic, endpoint.answers(Reply.status(503, "Retry-After", "7200"))).id();
    alice.publish(topic, "{}").expect(202);
    alice.publish(topic, "{}").expect(202);
    endpoint.awaitDeliveries(2).forEach(delivery -> awaitRow(delivery.webhookId()));
    String all = "/subscriptions/" + subscription + "/redeliveries";

    assertThat(api.post(all + "?dryRun=true").expect(200).number("/notifications")).isEqualTo(2);
    endpoint.answers(Reply.status(204));
    assertThat(api.post(all).expect(202).number("/notifications")).isEqualTo(2);

    endpoint
        .awaitDeliveries(2)
        .forEach(one -> awaitOk("/receivedNotifications/" + one.webhookId()));
    assertThat(api.post(all).expect(202).number("/notifications")).isZero();
  }

  @Test
  void whatWaitsForItsEndpointToBeMendedHasToWait() {
    alice.push(topic, endpoint.answers(Reply.status(401)));
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();
    JsonObject row = awaitRow(id);

    assertThat(row.containsKey("nextAttemptAt")).isFalse();
    api.post("/notifications/" + id + "/redeliveries").expect(409);
  }

  /** As the queue lists it once its first attempt has ended. */
  private JsonObject awaitRow(String id) {
    return await()
        .atMost(Duration.ofMinutes(1))
        .until(
            () ->
                alice.get("/deliveryQueue", "topic", topic).expect(200).items().stream()
                    .filter(item -> item.getString("_id").equals(id))
                    .filter(item -> item.getInt("attempts") > 0)
                    .findFirst(),
            Optional::isPresent)
        .orElseThrow();
  }

  private void awaitOk(String path) {
    await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> alice.get(path).expect(200));
  }
}
