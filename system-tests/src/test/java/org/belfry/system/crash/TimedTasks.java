package org.belfry.system.crash;

import static org.awaitility.Awaitility.await;

import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.crash.Ledger.Address;
import org.belfry.system.crash.Ledger.Arrival;
import org.belfry.system.crash.Ledger.Entry;
import org.belfry.system.crash.Ledger.Fate;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.belfry.system.nodes.Deadlines;

/**
 * Tasks of a customer that are never done: each has to be told of by a callback and in the
 * customer's inbox, or not to be there at all.
 */
final class TimedTasks {
  /** Whom the ledger expects to be told. */
  static final List<Channel> RECIPIENTS = List.of(Channel.CALLBACK, Channel.INBOX);

  private static final String CUSTOMER = "demo-acme";
  private static final String TIME = "PT2S";
  private static final Duration PATIENCE = Duration.ofMinutes(3);
  private static final int PAGE = 1000;

  private final Ledger ledger;
  private final Http api;
  private final Http marketplace;
  private final Endpoint endpoint;
  private final Map<String, Integer> called = new ConcurrentHashMap<>();

  TimedTasks(Belfry belfry, Endpoints server, Ledger ledger) {
    this.ledger = ledger;
    this.api = belfry.api(CUSTOMER);
    this.marketplace = Deadlines.of(belfry).marketplace();
    this.endpoint = server.open().answersBy(this::receive);
  }

  /** Orders one from a node. */
  void order(int number, Belfry node) {
    Load.accept(Deadlines.of(node).order(String.valueOf(number), TIME, endpoint), 201);
  }

  /** Waits until the time of all is over and everybody was told, and enters Belfry's lists. */
  void settle() {
    await("no task to wait for").atMost(PATIENCE).until(this::isNothingOpen);
    await("no callback to make")
        .atMost(PATIENCE)
        .until(() -> sent().stream().noneMatch(one -> fate(one) == Fate.QUEUED));
    for (JsonObject one : sent()) {
      ledger.listed(
          new Address(number(one), Channel.CALLBACK), new Entry(one.getString("id"), fate(one)));
    }
    for (JsonObject told : new Inbox(api).all()) {
      ledger.listed(
          new Address(
              Integer.parseInt(told.getJsonObject("data").getString("task_name")), Channel.INBOX),
          new Entry(told.getString("id"), Fate.KEPT));
    }
    Attempts attempts = new Attempts(api, "/callbacks");
    ledger.takenAndMore().forEach(id -> attempts.enter(id, ledger));
  }

  private Reply receive(Received request) {
    JsonObject task = request.json().getJsonObject("notification").getJsonObject("task");
    int number = Integer.parseInt(task.getString("customer_ref"));
    called.put(request.webhookId(), number);
    ledger.arrived(
        new Address(number, Channel.CALLBACK),
        new Arrival(request.at(), request.webhookId(), true));
    return Reply.status(204);
  }

  private boolean isNothingOpen() {
    return marketplace
        .get("/customer/tasks?state=created")
        .expect(200)
        .objects("/tasks_response/tasks")
        .isEmpty();
  }

  private List<JsonObject> sent() {
    List<JsonObject> all = new ArrayList<>();
    List<JsonObject> page;
    do {
      page =
          api.get("/callbacks", "start", all.size(), "limit", PAGE).expect(200).objects("/items");
      all.addAll(page);
    } while (page.size() == PAGE);
    return all;
  }

  /** What never arrived only the task knows. */
  private int number(JsonObject sent) {
    Integer known = called.get(sent.getString("id"));
    return known == null ? Integer.parseInt(reference(sent)) : known;
  }

  private String reference(JsonObject sent) {
    return marketplace
        .get("/customer/" + sent.getString("reference").replace("task/", "tasks/"))
        .expect(200)
        .string("/task_response/task/customer_ref");
  }

  private static Fate fate(JsonObject sent) {
    return switch (sent.getString("state")) {
      case "pending" -> Fate.QUEUED;
      case "received" -> Fate.RECEIVED;
      default -> Fate.FAILED;
    };
  }
}
