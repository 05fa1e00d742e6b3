package org.belfry.system.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.belfry.system.Answer;
import org.belfry.system.Artifacts;
import org.belfry.system.Belfry;
import org.belfry.system.BelfryProcess;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.EventStream;
import org.belfry.system.HubClient;
import org.belfry.system.Person;
import org.belfry.system.endpoint.Endpoint;
import org.belfry.system.endpoint.Endpoints;
import org.belfry.system.endpoint.Received;
import org.belfry.system.endpoint.Reply;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Three processes share one PostgreSQL; they need one key for the secrets in it. */
@ExtendWith(Equipment.class)
class NodesIT {
  private final Database database;
  private final Endpoints endpoints;
  private final Belfry first;
  private final Belfry second;
  private final Belfry third;

  /** A node has the key of another by its file, or as both work in one directory. */
  NodesIT(Database database, Endpoints endpoints) {
    this.database = database;
    this.endpoints = endpoints;
    Path directory = Artifacts.newDirectory("nodes");
    String key = directory.resolve("data/belfry.key").toString();
    first = Belfry.start(database, directory, Map.of());
    second = Belfry.start(database, Map.of("belfry.secret.key-file", key));
    third = Belfry.start(database, directory, Map.of());
  }

  @AfterEach
  void stop() {
    first.close();
    second.close();
    third.close();
  }

  @Test
  void manyAreAsGoodAsOneAndTheWorkOfADeadOneIsTakenOver() throws Exception {
    aNodeWithAnotherKeyDoesNotStart();
    whatOneNodeChangesIsToldByTheOther();
    whatOneNodeRevokesIsToldNothingByTheOther();
    everyMessageIsDeliveredOnce();
    everyDeadlineFiresOnce();
    aFrozenNodeDoesNotKeepAnInbox();
    theWorkOfADeadNodeIsTakenOver();
  }

  private void aNodeWithAnotherKeyDoesNotStart() {
    Map<String, String> settings = new HashMap<>(database.settings());
    settings.put("belfry.demo", "true");
    BelfryProcess stranger =
        BelfryProcess.start(Artifacts.newDirectory("stranger"), settings, BelfryProcess.freePort());

    assertThat(stranger.exitStatus()).isEqualTo(1);
    assertThat(stranger.output())
        .contains("was sealed with the key")
        .contains("Set belfry.secret.key (or belfry.secret.key-file)")
        .contains("auth_canary");
  }

  private void whatOneNodeChangesIsToldByTheOther() {
    Person anna = Person.of(first);
    String lastEventId;
    try (EventStream stream = anna.events(second, Map.of())) {
      stream.await(1);
      anna.api().post("/inbox/notifications", "{\"title\": \"told\"}").expect(201);
      assertThat(stream.await(3).get(1).json().getString("title")).isEqualTo("told");
      lastEventId = stream.await(3).get(2).id();
    }
    anna.api().post("/inbox/notifications", "{\"title\": \"missed\"}").expect(201);
    try (EventStream resumed = anna.events(first, Map.of("Last-Event-ID", lastEventId))) {
      assertThat(resumed.await(2).get(0).json().getString("title")).isEqualTo("missed");
    }
  }

  private void whatOneNodeRevokesIsToldNothingByTheOther() {
    Person anna = Person.of(first);
    try (EventStream stream = anna.events(second, Map.of())) {
      stream.await(1);
      first.api("demo-admin").delete("/users/" + anna.name()).expect(204);
      assertThat(stream.awaitEnd()).hasSize(1);
    }
  }

  private void everyMessageIsDeliveredOnce() {
    HubClient alice = first.hub("demo-alice");
    HubClient aliceElsewhere = second.hub("demo-alice");
    Endpoint endpoint = endpoints.open();
    String topic = alice.newTopic();
    String secret = alice.push(topic, endpoint).secret();
    int messages = 200;
    for (int i = 0; i < messages; i++) {
      (i % 2 == 0 ? alice : aliceElsewhere).publish(topic, "{\"number\": " + i + "}").expect(202);
    }

    await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                alice.get("/receivedNotifications", "topic", topic, "limit", 1).number("/count")
                    == messages);
    assertThat(endpoint.deliveries())
        .hasSize(messages)
        .allMatch(delivery -> delivery.isSignedWith(secret))
        .extracting(Received::webhookId)
        .doesNotHaveDuplicates();
  }

  private void everyDeadlineFiresOnce() {
    Endpoint endpoint = endpoints.open();
    int tasks = 150;
    for (int i = 0; i < tasks; i++) {
      Deadlines.of(List.of(first, second, third).get(i % 3)).create("PT3S", endpoint);
    }

    assertThat(Deadlines.tasksIn(endpoint.awaitDeliveries(tasks))).hasSize(tasks);
    assertThat(endpoint.deliveries()).hasSize(tasks);
  }

  /** One request of the frozen node has locked the inbox, and another one of it is next. */
  private void aFrozenNodeDoesNotKeepAnInbox() throws Exception {
    Person anna = Person.of(first);
    List<CompletableFuture<Answer>> caught = new ArrayList<>();
    try (Connection connection = database.connect();
        Statement statement = connection.createStatement();
        // In a transaction it would see the same again and again.
        Connection observer = database.connect()) {
      connection.setAutoCommit(false);
      statement.execute("LOCK TABLE inbox_notification IN SHARE MODE");
      for (int i = 0; i < 2; i++) {
        caught.add(CompletableFuture.supplyAsync(() -> notify(third, anna)));
      }
      await("requests in the middle of their transactions")
          .atMost(Duration.ofSeconds(5))
          .until(() -> waitingForInboxes(observer) >= caught.size());
      third.freeze();
    }

    await("an inbox that can be written to")
        .atMost(Duration.ofSeconds(10))
        .until(() -> notify(second, anna).status() == 201);
    third.thaw();
    assertThat(caught)
        .allSatisfy(
            request ->
                assertThat(request.join().expect(503).findHeader("Retry-After")).isPresent());
    await("the node is well").atMost(Duration.ofSeconds(20)).until(third::isReady);
  }

  private static Answer notify(Belfry node, Person person) {
    return node.api(person.token()).post("/inbox/notifications", "{\"title\": \"told\"}");
  }

  private static int waitingForInboxes(Connection observer) throws SQLException {
    try (Statement statement = observer.createStatement();
        ResultSet waiting =
            statement.executeQuery(
                "SELECT COUNT(*) FROM pg_stat_activity"
                    + " WHERE datname = current_database() AND wait_event_type = 'Lock'"
                    + " AND query LIKE '%inbox_%'")) {
      waiting.next();
      return waiting.getInt(1);
    }
  }

  private void theWorkOfADeadNodeIsTakenOver() {
    HubClient alice = first.hub("demo-alice");
    String topic = alice.newTopic();
    List<Endpoint> hanging = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Endpoint endpoint = endpoints.open().answers(Reply.hang(), Reply.status(204));
      alice.push(topic, endpoint);
      hanging.add(endpoint);
    }
    alice.publish(topic, "{}").expect(202);
    hanging.forEach(endpoint -> endpoint.awaitDeliveries(1));

    first.kill();

    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(hanging)
                    .allSatisfy(
                        endpoint ->
                            assertThat(endpoint.deliveries())
                                .hasSize(2)
                                .extracting(Received::webhookId)
                                .containsOnly(endpoint.awaitDelivery().webhookId())));
  }
}
