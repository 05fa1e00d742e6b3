package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;

/** Every way of a task from state to state, and every one that there is not. */
@OnEveryDatabase
class StatesIT {
  private static final List<String> STATES =
      List.of("created", "feedback", "finished", "timed_out", "cancelled");

  private static final Map<String, List<String>> LEGAL =
      Map.of(
          "created", List.of("cancelled"), "feedback", List.of("finished", "created", "cancelled"));

  private final Belfry belfry;
  private final Marketplace marketplace;

  StatesIT(Belfry belfry) {
    this.belfry = belfry;
    marketplace = Marketplace.at(belfry);
  }

  @Test
  void aCustomerMovesATaskOnlyAsTheStatesAllow() {
    for (String from : List.of("created", "feedback", "finished", "cancelled")) {
      for (String to : STATES) {
        int id = in(from);
        String before = task(id);
        Answer answer = marketplace.put(id, to);
        if (from.equals(to) || LEGAL.getOrDefault(from, List.of()).contains(to)) {
          assertThat(answer.status()).as(from + " to " + to).isEqualTo(200);
          assertThat(marketplace.state(id)).isEqualTo(to);
        } else {
          assertThat(answer.status()).as(from + " to " + to).isEqualTo(409);
          assertThat(answer.string("/task_response/request_status/errors/0/message"))
              .contains(from)
              .contains(to);
          assertThat(task(id)).isEqualTo(before);
        }
      }
    }
  }

  @Test
  void aWorkerDeliversWhatIsToBeDone() {
    int approved = marketplace.create("");
    int trusted = marketplace.create("\"requires_approval\": false");

    Answer feedback = marketplace.deliver(approved).expect(200);
    marketplace.deliver(trusted).expect(200);

    assertThat(feedback.string("/task_response/task/state")).isEqualTo("feedback");
    assertThat(feedback.string("/task_response/task/result/0/item_content")).isEqualTo("done");
    assertThat(marketplace.state(trusted)).isEqualTo("finished");
    for (String state : List.of("feedback", "finished", "cancelled")) {
      int id = in(state);
      String before = task(id);
      marketplace.deliver(id).expect(409);
      assertThat(task(id)).isEqualTo(before);
    }
  }

  @Test
  void whatWasSentBackIsDeliveredAgain() {
    int id = in("feedback");
    marketplace.put(id, "created").expect(200);
    marketplace
        .worker()
        .post(
            String.format(Locale.ROOT, "/worker/tasks/%d/result", id),
            "<result><item_code>text</item_code><item_content>better</item_content></result>",
            Marketplace.XML)
        .expect(200);
    marketplace.put(id, "finished").expect(200);

    assertThat(marketplace.get(id).string("/task_response/task/result/0/item_content"))
        .isEqualTo("better");
  }

  @Test
  void anEndedTaskDoesNotChange() {
    int id = in("finished");
    String before = task(id);

    marketplace
        .http()
        .put(Marketplace.path(id), "{\"task\": {\"customer_ref\": \"late\"}}")
        .expect(409);

    assertThat(task(id)).isEqualTo(before);
  }

  @Test
  void onlyWorkersDeliver() {
    int id = marketplace.create("");
    String result = String.format(Locale.ROOT, "/worker/tasks/%d/result", id);
    Person worker = Person.of(belfry);

    marketplace.http().post(result, "{\"result\": []}").expect(403);
    belfry
        .api("demo-admin")
        .put("/users/%s/roles".formatted(worker.name()), "{\"roles\": [\"WORKER\"]}");
    worker.at("/api/marketplace/v2").post(result, "{\"result\": []}").expect(200);
    worker.at("/api/marketplace/v2").get(Marketplace.path(id)).expect(404);
  }

  /** A task in a state. */
  private int in(String state) {
    int id = marketplace.create("");
    switch (state) {
      case "feedback" -> marketplace.deliver(id).expect(200);
      case "finished" -> {
        marketplace.deliver(id).expect(200);
        marketplace.put(id, "finished").expect(200);
      }
      case "cancelled" -> marketplace.put(id, "cancelled").expect(200);
      default -> assertThat(state).isEqualTo("created");
    }
    return id;
  }

  private String task(int id) {
    return marketplace.get(id).at("/task_response/task").toString();
  }
}
