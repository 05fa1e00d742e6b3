package org.belfry.system.hub;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.OnEveryDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What HTTP asks of every operation; and getApi and getApiDoc. */
@OnEveryDatabase
class ProtocolIT {
  private final Belfry belfry;
  private final HubClient alice;

  ProtocolIT(Belfry belfry) {
    this.belfry = belfry;
    alice = belfry.hub("demo-alice");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "topics",
        "subscriptions",
        "pullNotifications",
        "deliveryQueue",
        "receivedNotifications",
        "failedNotifications"
      })
  void theRootLinksToEveryCollection(String collection) {
    Answer root = alice.get("/").expect(200);

    assertThat(root.string("/_profile")).contains("root");
    assertThat(root.json()).containsKeys("id", "name", "apiVersion");
    String link =
        root.json().getJsonObject("_links").values().stream()
            .map(value -> ((JsonObject) value).getString("href"))
            .filter(href -> href.endsWith("/" + collection))
            .findFirst()
            .orElseThrow(() -> new AssertionError("no " + collection + " in " + root.text()));
    alice.http().get(link).expect(200);
  }

  @Test
  void theDocumentDescribesEveryOperation() {
    String document = alice.http().with("Accept", "*/*").get("/apiDoc").expect(200).text();

    assertThat(document)
        .contains(
            "getApiDoc",
            "getApi",
            "publishMessage",
            "getPullNotifications",
            "getPullNotification",
            "deleteNotification",
            "getDeliveryQueue",
            "getPushNotification",
            "deletePushNotification",
            "getFailedNotifications",
            "getFailedNotification",
            "getReceivedNotifications",
            "acknowledgeNotification",
            "getReceivedNotification",
            "getNotificationsSubscription",
            "getNotificationsForTopic",
            "getSubscriptions",
            "createSubscription",
            "activateSubscription",
            "deactivateSubscription",
            "getSubscription",
            "updateSubscription",
            "patchSubscription",
            "deleteSubscription",
            "getTopics",
            "createTopic",
            "getTopic",
            "deleteTopic");
  }

  @ParameterizedTest
  @CsvSource({
    "DELETE,/topics",
    "PATCH,/topics/1",
    "PUT,/subscriptions",
    "GET,/messages",
    "GET,/activeSubscriptions",
    "POST,/deliveryQueue",
    "PUT,/failedNotifications/1"
  })
  void anotherMethodIsToldTheRightOnes(String method, String path) {
    Answer refused = Errors.assertError(alice.http().send(method, path), 405);

    assertThat(refused.header("Allow")).isNotBlank();
  }

  @Test
  void anotherMediaTypeIsRefused() {
    Errors.assertError(alice.http().post("/topics", "<topic/>", "application/xml"), 415);
    Errors.assertError(alice.http().with("Accept", "image/png").get("/topics"), 406);
  }

  @Test
  void anEntityTagThatIsNoneIsRefused() {
    String topic = "/topics/" + alice.newTopic();

    Errors.assertError(alice.http().with("If-None-Match", "nonsense").get(topic), 400);
    Errors.assertError(alice.http().with("If-Match", "nonsense").delete(topic), 400);
  }

  /** A JAX-RS client does not send such a thing. */
  @Test
  void aContentTypeThatIsNoneIsRefusedInTheDialectsShape() throws Exception {
    HttpRequest request =
        HttpRequest.newBuilder(belfry.url().resolve("/notifications/topics"))
            .header("API-Key", "demo-key")
            .header("Authorization", "Bearer demo-alice")
            .header("Content-Type", "nonsense")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();

    HttpResponse<String> refused =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());

    assertThat(refused.statusCode()).isEqualTo(415);
    assertThat(refused.body()).contains("_error");
  }

  @Test
  void halAndPlainJsonAreTakenAndGiven() {
    String topic = HubClient.topic("T-" + java.util.UUID.randomUUID());

    alice.http().post("/topics", topic, "application/hal+json").expect(201);
    Answer plain = alice.http().with("Accept", "application/json").get("/topics").expect(200);
    assertThat(plain.header("Content-Type")).startsWith("application/json");
    alice.http().with("Accept", "*/*").get("/topics").expect(200);
  }

  @Test
  void anUnknownPathIsNotFound() {
    Errors.assertError(alice.get("/nothing/here"), 404);
  }

  @Test
  void aBodyOverTheLimitIsRefusedBeforeItIsRead() throws IOException {
    URI url = belfry.url();
    try (Socket socket = new Socket(url.getHost(), url.getPort())) {
      socket.setSoTimeout(10_000);
      String head =
          """
          POST /notifications/messages HTTP/1.1
          Host: localhost
          API-Key: demo-key
          Authorization: Bearer demo-alice
          Content-Type: application/json
          Content-Length: 1000000000

          {"""
              .replace("\n", "\r\n");
      socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));

      InputStream answer = socket.getInputStream();
      String status = new String(answer.readNBytes(12), StandardCharsets.US_ASCII);
      assertThat(status).isEqualTo("HTTP/1.1 413");
    }
  }
}
