package org.belfry.system.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.UUID;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nothing of a deleted user goes on. */
@OnEveryDatabase
class UserDeletionIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);

  private final Belfry belfry;
  private final Http api;
  private final HubClient admin;
  private final Endpoint endpoint;
  private final String topic;
  private final String name = "user-" + UUID.randomUUID();
  private HubClient user;

  UserDeletionIT(Belfry belfry, Endpoints endpoints) {
    this.belfry = belfry;
    api = belfry.api("demo-admin");
    admin = belfry.hub("demo-admin");
    user = admin;
    endpoint = endpoints.open();
    topic = admin.newTopic();
  }

  @BeforeEach
  void createUser() {
    user = newUser();
  }

  @Test
  void whatWaitsForAnEndpointFails() {
    endpoint.answers(Reply.status(401));
    String subscription = user.push(topic, endpoint).id();
    user.publish(topic, "{}").expect(202);
    endpoint.awaitDelivery();

    api.delete("/users/" + name).expect(204);

    awaitFailed(1);
    admin.get("/subscriptions/" + subscription).expect(404);
    assertThat(admin.get("/deliveryQueue", "topic", topic).number("/count")).isZero();
  }

  @Test
  void whatWaitsToBePulledFails() {
    user.pull(topic);
    user.publish(topic, "{}").expect(202);

    api.delete("/users/" + name).expect(204);

    awaitFailed(1);
    assertThat(admin.get("/pullNotifications", "topic", topic).number("/count")).isZero();
  }

  @Test
  void nothingMoreReachesThem(Endpoints endpoints) {
    Endpoint another = endpoints.open();
    user.push(topic, endpoint);
    user.pull(topic);
    admin.push(topic, another);

    api.delete("/users/" + name).expect(204);
    admin.publish(topic, "{}").expect(202);

    another.awaitDelivery();
    assertThat(admin.get("/topics/" + topic + "/notifications").number("/count")).isEqualTo(1);
    assertThat(endpoint.deliveries()).isEmpty();
  }

  @Test
  void anotherOfTheSameNameOwnsNothingOfIt() {
    user.pull(topic);
    user.publish(topic, "{}").expect(202);
    api.delete("/users/" + name).expect(204);

    HubClient successor = newUser();

    user.get("/topics").expect(401);
    assertThat(successor.get("/subscriptions").number("/count")).isZero();
    assertThat(successor.get("/pullNotifications").number("/count")).isZero();
    assertThat(successor.get("/failedNotifications").number("/count")).isZero();
  }

  private HubClient newUser() {
    api.post("/users", "{\"name\": \"" + name + "\"}").expect(201);
    return belfry.hub(
        api.post(
                "/tokens",
                """
                {"name": "t", "scopes": ["data/full"], "user": "%s"}"""
                    .formatted(name))
            .expect(201)
            .string("/token"));
  }

  private void awaitFailed(int count) {
    await()
        .atMost(PATIENCE)
        .until(() -> admin.get("/failedNotifications", "topic", topic).number("/count") == count);
    assertThat(admin.get("/failedNotifications", "topic", topic).text()).contains("\"failed\"");
  }
}
