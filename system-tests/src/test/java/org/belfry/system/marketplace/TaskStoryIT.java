package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.junit.jupiter.api.Test;

/**
 * One event is in the inbox, at the customer's callback and with the topic's subscriber, once each.
 */
@OnEveryDatabase
class TaskStoryIT {
  private static final Duration LONG = Duration.ofMinutes(1);

  private final Marketplace marketplace;
  private final HubClient hub;
  private final Endpoint callback;
  private final Endpoint subscriber;

  TaskStoryIT(Belfry belfry, Endpoints endpoints) {
    marketplace = Marketplace.at(belfry);
    hub = marketplace.customer().hub();
    callback = endpoints.open();
    subscriber = endpoints.open();
  }

  @Test
  void oneTaskIsApprovedAndAnotherTimesOut() {
    String topic = hub.get("/topics?filter=name==tasks;domain==urn:belfry").ids().get(0);
    hub.push(topic, subscriber);

    int approved = order("article", "P1D");
    int late = order("review", "PT2S");
    marketplace.deliver(approved).expect(200);
    marketplace.put(approved, "finished").expect(200);

    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(callback.deliveries())
                    .extracting(TaskStoryIT::calledBack)
                    .containsExactlyInAnyOrder(
                        "CUSTOMER_INPUT_REQUIRED " + approved,
                        "TASK_COMPLETED " + approved,
                        "TASK_TIMEDOUT " + late));
    await()
        .atMost(LONG)
        .untilAsserted(
            () ->
                assertThat(subscriber.deliveries())
                    .extracting(TaskStoryIT::told)
                    .containsExactlyInAnyOrder(
                        "task.created " + approved,
                        "task.created " + late,
                        "task.customer_input_required " + approved,
                        "task.completed " + approved,
                        "task.past_deadline " + late,
                        "task.timed_out " + late));
    assertThat(inInbox())
        .containsExactlyInAnyOrder(
            "notification.task_customer_input_required " + approved,
            "notification.task_completed " + approved,
            "notification.task_past_deadline " + late);
    assertThat(marketplace.state(approved)).isEqualTo("finished");
    assertThat(marketplace.state(late)).isEqualTo("timed_out");
    assertThat(callback.deliveries()).hasSize(3);
  }

  private int order(String reference, String duration) {
    return marketplace.create(
        """
        "customer_ref": "%1$s", "max_duration": "%2$s", "notifications": [
          {"event": "TASK_COMPLETED", "callback_url": "%3$s", "callback_method": "POST"},
          {"event": "TASK_TIMEDOUT", "callback_url": "%3$s", "callback_method": "POST"},
          {"event": "CUSTOMER_INPUT_REQUIRED", "callback_url": "%3$s", "callback_method": "POST"}]
        """
            .formatted(reference, duration, callback.url()));
  }

  private List<String> inInbox() {
    return marketplace
        .customer()
        .at("/api")
        .get("/latest-notifications")
        .expect(200)
        .objects("/items")
        .stream()
        .map(item -> item.getJsonObject("data"))
        .map(data -> data.getString("type") + " " + data.getInt("task_id"))
        .toList();
  }

  private static String calledBack(Received request) {
    JsonObject said = request.json().getJsonObject("notification");
    return said.getString("event") + " " + said.getJsonObject("task").getInt("id");
  }

  private static String told(Received request) {
    JsonObject body = request.json().getJsonObject("body");
    return body.getString("type") + " " + body.getJsonObject("task").getInt("number");
  }
}
