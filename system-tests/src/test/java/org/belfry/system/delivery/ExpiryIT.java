package org.belfry.system.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.FreshDatabases;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ArgumentsSource;

/**
 * What has had its time goes by itself. What never arrives is given up, and is then found with all
 * that was tried; what was read is deleted.
 */
@ExtendWith(Equipment.class)
class ExpiryIT {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private static final Map<String, String> SETTINGS =
      Map.of(
          "belfry.delivery.retry-schedule", "PT0.2S",
          "belfry.delivery.expiry", "PT10S",
          "belfry.inbox.retention", "PT1S",
          // With an open circuit what is sent again would expire before it is tried.
          "belfry.delivery.circuit-threshold", "1000");

  @ParameterizedTest(name = "on {0}")
  @ArgumentsSource(FreshDatabases.class)
  void whatIsNeverDeliveredExpiresWithEveryCauseAndWhatWasReadGoes(
      Database database, Endpoints endpoints) {
    try (Belfry belfry = Belfry.start(database, SETTINGS)) {
      assertThatANotificationExpires(
          belfry.hub("demo-alice"),
          endpoints.open().answers(Reply.status(500), Reply.status(500), Reply.status(404)));
      assertThatACallbackExpires(
          belfry,
          endpoints.open().answers(Reply.status(410), Reply.status(401), Reply.status(403)));
      assertThatWhatWasReadIsDeleted(belfry.api("demo-alice"));
    }
  }

  private static void assertThatWhatWasReadIsDeleted(Http alice) {
    String unread = notification(alice);
    String read = notification(alice);
    alice.patch(read, "{\"read\": true}").expect(200);

    await().atMost(PATIENCE).untilAsserted(() -> alice.get(read).expect(404));

    alice.get(unread).expect(200);
  }

  private static String notification(Http alice) {
    String all = "/inbox/notifications";
    return all + "/" + alice.post(all, "{\"title\": \"t\"}").expect(201).string("/id");
  }

  private static void assertThatANotificationExpires(HubClient alice, Endpoint endpoint) {
    String topic = alice.newTopic();
    alice.push(topic, endpoint);
    alice.publish(topic, "{}").expect(202);
    String id = endpoint.awaitDelivery().webhookId();
    endpoint.awaitDeliveries(3);

    await()
        .atMost(PATIENCE)
        .untilAsserted(() -> alice.get("/failedNotifications/" + id).expect(200));
    Answer failed = alice.get("/failedNotifications/" + id);
    assertThat(failed.string("/state")).isEqualTo("expired");
    assertThat(failed.objects("/_embedded/errors"))
        .as("every distinct cause once")
        .extracting(error -> error.getInt("statusCode", 0))
        .contains(500, 404)
        .doesNotHaveDuplicates();
    assertThat(alice.get("/failedNotifications", "topic", topic).ids()).containsExactly(id);
    assertThat(alice.get("/deliveryQueue", "topic", topic).number("/count")).isZero();
  }

  /** Not even 410 and 401 end it before its time: it has neither subscription nor token. */
  private static void assertThatACallbackExpires(Belfry belfry, Endpoint endpoint) {
    Http acme = belfry.api("demo-acme");
    String secret = acme.post("/callbacks/secret/rotations").expect(201).string("/secret");
    completeATask(belfry, endpoint);
    List<Received> requests = endpoint.awaitDeliveries(3);
    String id = requests.get(0).webhookId();
    String path = "/callbacks/" + id;

    assertThat(requests)
        .allMatch(request -> request.method().equals("GET") && request.webhookId().equals(id))
        .allMatch(request -> request.isSignedWith(secret), "its body is signed")
        .allMatch(request -> request.hasSigned(secret, request.uri().getRawQuery()), "its query");
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(acme.get(path).expect(200).string("/state")).isEqualTo("expired"));
    assertThat(acme.get(path + "/attempts").expect(200).objects("/items"))
        .extracting(attempt -> attempt.getInt("status"))
        .startsWith(410, 401, 403);
    assertThatNobodyElseSees(id, belfry);

    endpoint.answers(Reply.status(204));
    acme.post(path + "/redeliveries").expect(202);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> assertThat(acme.get(path).expect(200).string("/state")).isEqualTo("received"));
    acme.post(path + "/redeliveries").expect(409);
    assertThatNobodyElseSees(id, belfry);
  }

  private static void completeATask(Belfry belfry, Endpoint endpoint) {
    int task =
        marketplace(belfry, "demo-acme")
            .post(
                "/customer/tasks",
                """
                {"task": {"requires_approval": false, "notifications": [
                  {"event": "TASK_COMPLETED", "callback_url": "%s", "callback_method": "GET"}]}}"""
                    .formatted(endpoint.url()))
            .expect(201)
            .number("/task_response/task/id");
    marketplace(belfry, "demo-admin")
        .post(
            "/worker/tasks/" + task + "/result",
            "{\"task\": {\"result\": [{\"item_code\": \"text\", \"item_content\": \"done\"}]}}")
        .expect(200);
  }

  /** In the hub a callback is no notification, not even to an administrator. */
  private static void assertThatNobodyElseSees(String id, Belfry belfry) {
    for (String method : List.of("", "/attempts")) {
      belfry.api("demo-bob").get("/callbacks/" + id + method).expect(404);
      belfry.api("demo-admin").get("/callbacks/" + id + method).expect(200);
    }
    belfry.api("demo-bob").post("/callbacks/" + id + "/redeliveries").expect(404);
    HubClient admin = belfry.hub("demo-admin");
    for (String list : List.of("failedNotifications", "receivedNotifications", "deliveryQueue")) {
      assertThat(admin.get("/" + list, "limit", "1000").expect(200).ids()).doesNotContain(id);
      admin.get("/" + list + "/" + id).expect(404);
      assertThat(belfry.hub("demo-acme").get("/" + list).expect(200).ids()).isEmpty();
    }
    belfry.api("demo-acme").get("/notifications/" + id + "/attempts").expect(404);
  }

  private static Http marketplace(Belfry belfry, String token) {
    return Http.at(belfry.url().resolve("/api/marketplace/v2"))
        .with("Authorization", "Bearer " + token);
  }
}
