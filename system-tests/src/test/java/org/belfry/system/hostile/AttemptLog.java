package org.belfry.system.hostile;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.HubClient;

/** What Belfry says of its attempts. */
final class AttemptLog {
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private final HubClient alice;
  private final Http api;

  AttemptLog(Belfry belfry) {
    this.alice = belfry.hub("demo-alice");
    this.api = belfry.api("demo-alice");
  }

  /** The first attempt for the one notification of a subscription, once it has ended. */
  JsonObject first(String subscription) {
    return await("an attempt")
        .atMost(PATIENCE)
        .until(
            () ->
                all(subscription).stream()
                    .filter(attempt -> attempt.getInt("number") == 1)
                    .toList(),
            attempts -> !attempts.isEmpty())
        .get(0);
  }

  /** All that have ended, in no order. */
  List<JsonObject> all(String subscription) {
    return notifications(subscription).flatMap(id -> attempts(id).stream()).toList();
  }

  private Stream<String> notifications(String subscription) {
    return Stream.of("/deliveryQueue", "/receivedNotifications", "/failedNotifications")
        .flatMap(list -> alice.get(list, "subscription", subscription).ids().stream());
  }

  private List<JsonObject> attempts(String notification) {
    return api.get("/notifications/" + notification + "/attempts").expect(200).objects("/items");
  }
}
