package org.belfry.system.marketplace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.Test;

/** What customers are called back with. */
@OnEveryDatabase
class CallbacksIT {
  private final Marketplace marketplace;
  private final Endpoint completed;
  private final Endpoint timedOut;
  private final Endpoint input;

  CallbacksIT(Belfry belfry, Endpoints endpoints) {
    marketplace = Marketplace.at(belfry);
    completed = endpoints.open();
    timedOut = endpoints.open();
    input = endpoints.open();
  }

  @Test
  void eachEventIsCalledBackOnce() {
    String secret =
        marketplace
            .customer()
            .api()
            .post("/callbacks/secret/rotations")
            .expect(201)
            .string("/secret");
    int approved = create("\"customer_ref\": \"approved\"");
    int late = create("\"customer_ref\": \"late\", \"max_duration\": \"PT1S\"");

    marketplace.deliver(approved).expect(200);
    Received asked = input.awaitDelivery();
    marketplace.put(approved, "finished").expect(200);
    Received done = completed.awaitDelivery();
    Received over = timedOut.awaitDelivery();

    JsonObject said = asked.json().getJsonObject("notification");
    assertThat(asked.method()).isEqualTo("POST");
    assertThat(asked.header("content-type")).startsWith("application/json");
    assertThat(asked.isSignedWith(secret)).isTrue();
    assertThat(said.keySet()).containsExactly("link", "event", "task");
    assertThat(said.getJsonArray("link").getJsonObject(0).getString("href"))
        .startsWith("/api/marketplace/v2/customer/notifications/");
    assertThat(said.getString("event")).isEqualTo("CUSTOMER_INPUT_REQUIRED");
    assertThat(said.getJsonObject("task").getString("state")).isEqualTo("feedback");
    assertThat(said.getJsonObject("task").getInt("id")).isEqualTo(approved);
    assertThat(said.getJsonObject("task").getJsonArray("result")).hasSize(1);
    assertThat(said.getJsonObject("task").getJsonArray("link").getJsonObject(0).getString("href"))
        .isEqualTo("/api/marketplace/v2/customer/tasks/" + approved);

    assertThat(done.header("content-type")).startsWith("application/xml");
    assertThat(done.isSignedWith(secret)).isTrue();
    assertThat(done.body())
        .containsPattern(
            "<notification><link href=\"/api/marketplace/v2/customer/notifications/\\d+\""
                + " rel=\"self\" type=\"application/xml\"/>"
                + "<event>TASK_COMPLETED</event><task><id>"
                + approved
                + "</id>")
        .contains("<state>finished</state>");

    assertThat(over.method()).isEqualTo("GET");
    assertThat(over.uri().getRawQuery()).startsWith("of=me&payload=%7B").doesNotContain("+");
    JsonObject payload = payload(over).getJsonObject("notification");
    assertThat(payload.getString("event")).isEqualTo("TASK_TIMEDOUT");
    assertThat(payload.getJsonObject("task").getInt("id")).isEqualTo(late);
    assertThat(payload.getJsonObject("task").getString("state")).isEqualTo("timed_out");

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(received(approved)).isEqualTo(2));
    assertThat(completed.deliveries()).hasSize(1);
    assertThat(input.deliveries()).hasSize(1);
    assertThat(timedOut.deliveries()).hasSize(1);
  }

  @Test
  void whatIsCancelledIsNotCalledBack() {
    int cancelled = create("");
    marketplace.put(cancelled, "cancelled").expect(200);
    int other = create("\"requires_approval\": false");
    marketplace.deliver(other).expect(200);

    assertThat(completed.awaitDelivery().body()).contains("<id>" + other + "</id>");
    assertThat(received(cancelled)).isZero();
    assertThat(input.deliveries()).isEmpty();
  }

  @Test
  void aCallbackIsRetriedAndItsAttemptsAreSeen() {
    completed.answers(Reply.status(503), Reply.status(204));
    int task = create("\"requires_approval\": false");
    marketplace.deliver(task).expect(200);

    completed.awaitDeliveries(2);
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(() -> assertThat(received(task)).isEqualTo(1));
    Answer sent = marketplace.customer().api().get("/callbacks?reference=task/" + task).expect(200);
    Answer attempts =
        marketplace
            .customer()
            .api()
            .get("/callbacks/" + sent.string("/items/0/id") + "/attempts")
            .expect(200);
    assertThat(attempts.objects("/items")).hasSize(2);
  }

  @Test
  void aTaskTimesOutAndStaysSo() {
    int task = create("\"max_duration\": \"PT1S\"");
    Instant due =
        OffsetDateTime.parse(marketplace.get(task).string("/task_response/task/created_at"))
            .toInstant()
            .plusSeconds(1);

    Received over = timedOut.awaitDelivery();

    assertThat(over.at()).isAfterOrEqualTo(due);
    assertThat(marketplace.state(task)).isEqualTo("timed_out");
    marketplace.put(task, "finished").expect(409);
    marketplace.deliver(task).expect(409);
  }

  /** With three callbacks. */
  private int create(String fields) {
    String separator = fields.isEmpty() ? "" : ", ";
    return marketplace.create(
        """
        %s%s"notifications": [
          {"event": "TASK_COMPLETED", "callback_url": "%s", "callback_method": "POST",
           "payload_format": "XML"},
          {"event": "TASK_TIMEDOUT", "callback_url": "%s?of=me", "callback_method": "GET"},
          {"event": "CUSTOMER_INPUT_REQUIRED", "callback_url": "%s", "callback_method": "POST"}]
        """
            .formatted(fields, separator, completed.url(), timedOut.url(), input.url()));
  }

  /** How many callbacks of a task have arrived. */
  private long received(int task) {
    return marketplace
        .customer()
        .api()
        .get("/callbacks?reference=task/" + task)
        .expect(200)
        .objects("/items")
        .stream()
        .filter(sent -> sent.getString("state").equals("received"))
        .count();
  }

  private static JsonObject payload(Received request) {
    String query = request.uri().getRawQuery();
    String text =
        URLDecoder.decode(
            query.substring(query.indexOf("payload=") + "payload=".length()),
            StandardCharsets.UTF_8);
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
