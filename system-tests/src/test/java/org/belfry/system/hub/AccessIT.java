package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may do what: nobody sees, changes or counts what belongs to somebody else. */
@OnEveryDatabase
class AccessIT {
  private final HubClient alice;
  private final HubClient bob;
  private final HubClient readOnly;
  private final HubClient admin;
  private final String topic;
  private final Endpoint endpoint;

  AccessIT(Belfry belfry, Endpoints endpoints) {
    alice = belfry.hub("demo-alice");
    bob = belfry.hub("demo-bob");
    readOnly = belfry.hub("demo-readonly");
    admin = belfry.hub("demo-admin");
    topic = alice.newTopic();
    endpoint = endpoints.open();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,/topics",
    "POST,/topics",
    "GET,/topics/1",
    "DELETE,/topics/1",
    "GET,/topics/1/notifications",
    "GET,/subscriptions",
    "POST,/subscriptions",
    "GET,/subscriptions/1",
    "PUT,/subscriptions/1",
    "PATCH,/subscriptions/1",
    "DELETE,/subscriptions/1",
    "GET,/subscriptions/1/notifications",
    "POST,/activeSubscriptions",
    "POST,/inactiveSubscriptions",
    "POST,/messages",
    "GET,/pullNotifications",
    "GET,/pullNotifications/1",
    "DELETE,/pullNotifications/1",
    "GET,/deliveryQueue",
    "GET,/deliveryQueue/1",
    "DELETE,/deliveryQueue/1",
    "GET,/receivedNotifications",
    "POST,/receivedNotifications",
    "GET,/receivedNotifications/1",
    "GET,/failedNotifications",
    "GET,/failedNotifications/1"
  })
  void everyOperationNeedsKeyAndCredentials(String method, String path) {
    Answer anonymous = alice.http().without("Authorization").send(method, path);
    Errors.assertError(anonymous, 401);
    assertThat(anonymous.header("WWW-Authenticate")).isNotBlank();

    Answer withoutKey = alice.http().without("API-Key").send(method, path);
    Errors.assertError(withoutKey, 401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/apiDoc"})
  void theApiDescribesItselfToEveryApplication(String path) {
    Http application = alice.http().without("Authorization").with("Accept", "*/*");

    application.get(path).expect(200);

    assertThat(application.without("API-Key").get(path).status()).isEqualTo(401);
    assertThat(application.with("API-Key", "wrong").get(path).status()).isEqualTo(401);
  }

  @Test
  void wrongCredentialsAreRefused() {
    Http http = alice.http();

    Errors.assertError(http.with("Authorization", "Bearer wrong").get("/topics"), 401);
    Errors.assertError(
        http.with("Authorization", Http.basic("alice", "wrong")).get("/topics"), 401);
    Errors.assertError(http.with("Authorization", Http.basic("nobody", "x")).get("/topics"), 401);
    Errors.assertError(http.with("Authorization", "Basic %%%").get("/topics"), 401);
    Errors.assertError(http.with("API-Key", "wrong").get("/topics"), 401);
  }

  @Test
  void aPasswordIsAsGoodAsAToken() {
    alice.http().with("Authorization", Http.basic("alice", "alice")).get("/topics").expect(200);
  }

  @Test
  void aTokenThatOnlyReadsChangesNothing() {
    String subscription = alice.pull(topic);

    readOnly.get("/topics").expect(200);
    readOnly.get("/subscriptions/" + subscription).expect(200);
    Errors.assertError(readOnly.http().post("/topics", HubClient.topic("t")), 403);
    Errors.assertError(readOnly.publish(topic, "{}"), 403);
    Errors.assertError(
        readOnly.http().post("/inactiveSubscriptions?subscription=" + subscription), 403);
    Errors.assertError(readOnly.http().patch("/subscriptions/" + subscription, "{}"), 403);
    Errors.assertError(readOnly.http().delete("/subscriptions/" + subscription), 403);
    Errors.assertError(readOnly.http().delete("/topics/" + topic), 403);
  }

  @Test
  void anothersSubscriptionDoesNotExist() {
    String subscription = alice.pull(topic);
    String path = "/subscriptions/" + subscription;

    Errors.assertError(bob.get(path), 404);
    Errors.assertError(bob.get(path + "/notifications"), 404);
    Errors.assertError(bob.http().put(path, HubClient.pullSubscription(topic)), 404);
    Errors.assertError(bob.http().patch(path, "{}"), 404);
    Errors.assertError(bob.http().delete(path), 404);
    assertThat(bob.http().post("/inactiveSubscriptions?subscription=" + subscription).status())
        .isIn(404, 422);
    assertThat(bob.get("/subscriptions", "limit", 1000).ids()).doesNotContain(subscription);
    assertThat(bob.get("/subscriptions", "topic", topic).number("/count")).isZero();
    assertThat(alice.get(path).string("/state")).isEqualTo("active");
  }

  @Test
  void anothersNotificationsAreNeitherSeenNorCounted() {
    alice.pull(topic);
    alice.publish(topic, "{}").expect(202);
    String id = alice.get("/pullNotifications", "topic", topic).ids().get(0);

    assertThat(bob.get("/pullNotifications", "topic", topic).number("/count")).isZero();
    assertThat(bob.get("/topics/" + topic + "/notifications").number("/count")).isZero();
    Errors.assertError(bob.get("/pullNotifications/" + id), 404);
    Errors.assertError(bob.http().delete("/pullNotifications/" + id), 404);
    assertThat(bob.http().post("/receivedNotifications?notification=" + id).status())
        .isIn(404, 422);
    alice.http().post("/receivedNotifications?notification=" + id).expect(200);
    Errors.assertError(bob.get("/receivedNotifications/" + id), 404);
    assertThat(bob.get("/receivedNotifications", "topic", topic).number("/count")).isZero();
  }

  @Test
  void administratorsSeeAndChangeAll() {
    String subscription = alice.push(topic, endpoint).id();
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();

    admin.get("/subscriptions/" + subscription).expect(200);
    admin
        .http()
        .patch("/subscriptions/" + subscription, "{\"deliveryChannel\": \"sms\"}")
        .expect(200);
    assertThat(admin.get("/topics/" + topic + "/notifications").ids()).containsExactly(id);
    admin.http().delete("/subscriptions/" + subscription).expect(204);
    alice.get("/subscriptions/" + subscription).expect(404);
  }
}
