package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;

/** The topic on which Belfry tells what happens to tasks. */
@OnEveryDatabase
class TaskTopicIT {
  private final HubClient alice;
  private final HubClient admin;
  private final String id;

  TaskTopicIT(Belfry belfry) {
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
}
