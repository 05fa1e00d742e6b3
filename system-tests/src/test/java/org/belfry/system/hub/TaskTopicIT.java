package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.junit.jupiter.api.Test;

/** The topic on which Belfry tells what happens to tasks. */
@OnEveryDatabase
class TaskTopicIT {
  private final Belfry belfry;
  private final Endpoints endpoints;
  private final HubClient alice;
  private final HubClient admin;
  private final String id;

  TaskTopicIT(Belfry belfry, Endpoints endpoints) {
    this.belfry = belfry;
    this.endpoints = endpoints;
    alice = belfry.hub("demo-alice");
    admin = belfry.hub("demo-admin");
    Answer found = alice.get("/topics?filter=name==tasks;domain==urn:belfry").expect(200);
    assertThat(found.ids()).hasSize(1);
    id = found.ids().get(0);
  }

  @Test
  void itCannotBeMadeAgain() {
    Errors.assertError(
        admin.http().post("/topics", "{\"name\": \"tasks\", \"domain\": \"urn:belfry\"}"), 409);
  }

  @Test
  void itCannotBeDeleted() {
    Errors.assertError(admin.http().delete("/topics/" + id), 403);
    alice.get("/topics/" + id).expect(200);
  }

  @Test
  void nobodyElsePublishesOnIt() {
    Errors.assertError(admin.publish(id, "{\"type\": \"task.completed\"}"), 403);
  }

  /** Who is not told of hers is told of his own, and of nothing before that. */
  @Test
  void aTaskIsToldToItsOwnerAndToAdministratorsOnly() {
    Person anna = Person.of(belfry);
    Person ben = Person.of(belfry);
    Endpoint annas = subscribe(anna.hub());
    Endpoint bens = subscribe(ben.hub());
    Endpoint administrators = endpoints.open();
    String overseer = admin.push(id, administrators).id();

    anna.api().post("/tasks", "{\"title\": \"Read the report\"}").expect(201);
    JsonObject told = annas.awaitDelivery().json().getJsonObject("body");
    ben.api().post("/tasks", "{\"title\": \"Write the report\"}").expect(201);

    assertThat(told.getString("type")).isEqualTo("task.created");
    assertThat(told.getJsonObject("task").getString("title")).isEqualTo("Read the report");
    assertThat(title(bens.awaitDelivery())).isEqualTo("Write the report");
    await()
        .atMost(Duration.ofMinutes(1))
        .untilAsserted(
            () ->
                assertThat(administrators.deliveries())
                    .extracting(TaskTopicIT::title)
                    .contains("Read the report", "Write the report"));
    assertThat(annas.deliveries()).hasSize(1);
    admin.http().delete("/subscriptions/" + overseer).expect(204);
  }

  private Endpoint subscribe(HubClient user) {
    Endpoint endpoint = endpoints.open();
    user.push(id, endpoint);
    return endpoint;
  }

  private static String title(Received told) {
    return told.json().getJsonObject("body").getString("title");
  }
}
