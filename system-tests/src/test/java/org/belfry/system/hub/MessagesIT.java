package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.junit.jupiter.api.Test;

/** publishMessage. */
@OnEveryDatabase
class MessagesIT {
  private final HubClient alice;
  private final HubClient bob;
  private final Endpoint endpoint;
  private final String topic;

  MessagesIT(Belfry belfry, Endpoints endpoints) {
    alice = belfry.hub("demo-alice");
    bob = belfry.hub("demo-bob");
    endpoint = endpoints.open();
    topic = alice.newTopic();
  }

  @Test
  void everyActiveSubscriptionGetsANotification() {
    String pulled = alice.pull(topic);
    String bobs = bob.pull(topic);
    alice.push(topic, endpoint);

    Answer published = alice.publish(topic, "{\"n\": 1}").expect(202);

    assertThat(published.number("/notifications")).isEqualTo(3);
    endpoint.awaitDelivery();
    assertThat(alice.get("/subscriptions/" + pulled + "/notifications").ids()).hasSize(1);
    assertThat(bob.get("/subscriptions/" + bobs + "/notifications").ids()).hasSize(1);
  }

  @Test
  void aPushCarriesTheBodyAndWhereItComesFrom() {
    String subscription = alice.push(topic, endpoint).id();
    String entity = "https://example.com/accounts/" + UUID.randomUUID();

    alice.http().post("/messages", about(entity, "{\"any\": {\"valid\": [1, null]}}")).expect(202);

    Received push = endpoint.awaitDelivery();
    assertThat(push.method()).isEqualTo("POST");
    assertThat(push.header("Content-Type")).startsWith("application/");
    assertThat(push.json().getString("_id")).isEqualTo(push.webhookId());
    assertThat(push.json().getJsonObject("body")).hasToString("{\"any\":{\"valid\":[1,null]}}");
    assertThat(push.json().getString("deliveryChannel")).isEqualTo("web");
    assertThat(push.json().getJsonObject("subscriberContent").getString("customer"))
        .isEqualTo("4711");
    var links = push.json().getJsonObject("_links");
    assertThat(links.getJsonObject("apiture:topic").getString("href")).endsWith(topic);
    assertThat(links.getJsonObject("apiture:subscription").getString("href"))
        .endsWith(subscription);
    assertThat(links.getJsonObject("apiture:entity").getString("href")).isEqualTo(entity);
  }

  @Test
  void aTopicWithoutSubscriptionsTakesMessages() {
    alice.publish(topic, "{}").expect(202);
  }

  @Test
  void aTopicCanBeNamedByItsAddress() {
    String subscription = alice.pull(topic);
    String address = alice.get("/topics/" + topic).string("/_links/self/href");

    alice.publish(address, "{}").expect(202);

    assertThat(alice.get("/subscriptions/" + subscription + "/notifications").ids()).hasSize(1);
  }

  @Test
  void repeatingARequestWithItsKeyStoresNothing() {
    String subscription = alice.pull(topic);
    Http once = alice.http().with("Idempotency-Key", UUID.randomUUID());

    Answer first = once.post("/messages", HubClient.message(topic, "{\"n\": 1}")).expect(202);
    Answer again = once.post("/messages", HubClient.message(topic, "{\"n\": 1}")).expect(202);

    assertThat(again.text()).isEqualTo(first.text());
    assertThat(alice.get("/subscriptions/" + subscription + "/notifications").ids()).hasSize(1);
    Errors.assertError(once.post("/messages", HubClient.message(topic, "{\"n\": 2}")), 422);
  }

  @Test
  void aKeyBelongsToItsUser() {
    UUID key = UUID.randomUUID();
    alice.http().with("Idempotency-Key", key).post("/messages", HubClient.message(topic, "{}"));

    bob.http()
        .with("Idempotency-Key", key)
        .post("/messages", HubClient.message(topic, "{\"other\": 1}"))
        .expect(202);
  }

  @Test
  void aMessageForAnUnknownTopicIsRefused() {
    Answer refused = Errors.assertError(alice.publish(UUID.randomUUID().toString(), "{}"), 422);

    assertThat(refused.string("/_error/message")).containsIgnoringCase("topic");
  }

  @Test
  void badMessagesAreRefused() {
    Errors.assertError(alice.http().post("/messages", "{}"), 422);
    Errors.assertError(alice.http().post("/messages", "{\"body\": "), 400);
    Errors.assertError(alice.http().post("/messages", "[]"), 400);
    for (String body : List.of("7", "\"text\"", "[1]", "null")) {
      Answer refused = alice.publish(topic, body);
      assertThat(refused.status()).as(body).isIn(400, 422);
      Errors.assertError(refused, refused.status());
    }
  }

  @Test
  void aBodyOverTheLimitIsRefused() {
    String limit = "{\"text\": \"%s\"}".formatted("x".repeat(250 * 1024));
    alice.publish(topic, limit).expect(202);

    String over = "{\"text\": \"%s\"}".formatted("x".repeat(257 * 1024));
    Errors.assertError(alice.publish(topic, over), 413);
  }

  private String about(String entity, String body) {
    return """
        {"body": %s, "_links": {"apiture:topic": {"href": "%s"},
                                "apiture:entity": {"href": "%s"}}}"""
        .formatted(body, topic, entity);
  }
}
