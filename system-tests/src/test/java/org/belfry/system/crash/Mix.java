package org.belfry.system.crash;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.HubClient;
import org.belfry.system.crash.Ledger.Address;
import org.belfry.system.crash.Ledger.Arrival;
import org.belfry.system.crash.Ledger.Entry;
import org.belfry.system.crash.Ledger.Fate;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;

/** One topic and its subscribers, whose endpoints tell the ledger of everything that arrives. */
final class Mix {
  private static final String ALICE = "demo-alice";
  private static final int PAGE = 1000;
  private static final Duration PATIENCE = Duration.ofMinutes(3);

  private final HubClient alice;
  private final Attempts attempts;
  private final Ledger ledger;
  private final String topic;
  private final Map<Subscriber, Endpoint> endpoints = new EnumMap<>(Subscriber.class);
  private final Map<Subscriber, String> subscriptions = new EnumMap<>(Subscriber.class);

  Mix(Belfry belfry, Endpoints server, Ledger ledger, Set<Subscriber> subscribers) {
    this.alice = belfry.hub(ALICE);
    this.attempts = new Attempts(belfry.api(ALICE), "/notifications");
    this.ledger = ledger;
    this.topic = alice.newTopic();
    for (Subscriber subscriber : subscribers) {
      Function<Received, Reply> behaviour = subscriber.behaviour();
      Endpoint endpoint =
          server
              .open()
              .answersBy(request -> receive(subscriber, request, behaviour.apply(request)));
      endpoints.put(subscriber, endpoint);
      subscriptions.put(subscriber, alice.push(topic, endpoint).id());
    }
  }

  /** By one of the nodes. */
  Answer publish(int message, Belfry node) {
    return node.hub(ALICE).publish(topic, "{\"number\": " + message + "}");
  }

  /** Mends what can be mended, waits until nothing is queued, and enters Belfry's lists. */
  void settle() {
    if (subscriptions.containsKey(Subscriber.PARKED)) {
      mend();
    }
    if (subscriptions.containsKey(Subscriber.HOPELESS)) {
      alice.http().delete("/subscriptions/" + subscriptions.get(Subscriber.HOPELESS)).expect(204);
    }
    await("an empty queue").atMost(PATIENCE).until(this::isQueueEmpty);
    list("/deliveryQueue", Fate.QUEUED);
    list("/receivedNotifications", Fate.RECEIVED);
    list("/failedNotifications", Fate.FAILED);
    ledger.takenAndMore().forEach(id -> attempts.enter(id, ledger));
  }

  private void mend() {
    URI parked = Objects.requireNonNull(endpoints.get(Subscriber.PARKED)).url();
    alice
        .http()
        .patch(
            "/subscriptions/" + subscriptions.get(Subscriber.PARKED),
            """
            {"endpoint": {"token": "%s", "recipientUrl": "%s"}}"""
                .formatted(Subscriber.MENDED, parked))
        .expect(200);
  }

  private Reply receive(Subscriber subscriber, Received request, Reply reply) {
    boolean taken = reply instanceof Reply.Status answer && answer.status() == 204;
    ledger.arrived(
        new Address(number(request.json()), subscriber),
        new Arrival(request.at(), request.webhookId(), taken));
    return reply;
  }

  private boolean isQueueEmpty() {
    return alice.get("/deliveryQueue", "topic", topic, "limit", 1).items().isEmpty();
  }

  private void list(String list, Fate fate) {
    List<JsonObject> page;
    int start = 0;
    do {
      page = alice.get(list, "topic", topic, "start", start, "limit", PAGE).items();
      for (JsonObject item : page) {
        ledger.listed(
            new Address(number(item), subscriber(item)), new Entry(item.getString("_id"), fate));
      }
      start += PAGE;
    } while (page.size() == PAGE);
  }

  private static int number(JsonObject notification) {
    return notification.getJsonObject("body").getInt("number");
  }

  private Subscriber subscriber(JsonObject notification) {
    String link =
        notification
            .getJsonObject("_links")
            .getJsonObject("apiture:subscription")
            .getString("href");
    return subscriptions.entrySet().stream()
        .filter(subscription -> link.endsWith(subscription.getValue()))
        .map(Map.Entry::getKey)
        .findFirst()
        .orElseThrow(() -> new AssertionError("nobody's subscription: " + link));
  }
}
