package org.belfry.system.outage;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Database;
import org.belfry.system.Equipment;
import org.belfry.system.Http;
import org.belfry.system.HubClient;
import org.belfry.system.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Transactions that are in one another's way are no outage, and mostly nobody notices them. */
@ExtendWith(Equipment.class)
class ConflictsIT {
  private static final String GAVE_WAY = "gave way to others";

  private static final String MORE_THAN_ESTIMATED = "{\"spent\": \"PT1H\"}";

  private final Database database;
  private final Belfry belfry;
  private final Person anna;

  ConflictsIT(Database database) {
    this.database = database;
    belfry = Belfry.start(database, Map.of());
    anna = Person.of(belfry);
  }

  @AfterEach
  void stop() {
    belfry.close();
  }

  @Test
  void aRequestThatGaveWayIsDoneAgain() throws Exception {
    String task = newTask(anna);
    CompletableFuture<Answer> answer;
    try (Rival rival = rival(task)) {
      answer = logTime(task);
      rival.winOnce();
    }

    answer.join().expect(201);
    assertThat(anna.api().get(task + "/time-entries").string("/logged")).isEqualTo("PT1H");
    assertThat(anna.api().get("/inbox/counts").number("/unread")).isEqualTo(2);
    assertThat(belfry.output()).contains(GAVE_WAY).contains("deadlock detected");
  }

  @Test
  void whoGivesWayAgainAndAgainIsToldThatAndNotOfAnOutage() throws Exception {
    String task = newTask(anna);
    Answer refused;
    try (Rival rival = rival(task)) {
      CompletableFuture<Answer> answer = logTime(task);
      rival.winUntil(answer);
      refused = answer.join().expect(503);
      Http.at(belfry.url()).get("/health/ready").expect(200);
    }

    assertThat(refused.string("/type")).endsWith(":transactionConflict");
    assertThat(refused.string("/detail")).contains("gave way");
    assertThat(refused.header("Retry-After")).isEqualTo("1");
    assertThat(belfry.output()).doesNotContain("cannot be reached");
    assertThat(anna.api().get(task + "/time-entries").string("/logged")).isEqualTo("PT0S");
    logTime(task).join().expect(201);
  }

  /** What happens to a task of either is told to its owner as such, and to both as subscribers. */
  @Test
  void whoIsToldOfTasksInSeveralWaysIsInNobodysWay() throws Exception {
    Person ben = Person.of(belfry);
    for (Person each : List.of(anna, ben)) {
      belfry
          .api("demo-admin")
          .put("/users/" + each.name() + "/roles", "{\"roles\": [\"ADMINISTRATOR\"]}")
          .expect(200);
      subscribe(each.hub());
    }
    int tasks = 40;
    CyclicBarrier start = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      List<Future<Boolean>> both =
          List.of(
              threads.submit(() -> exceedEstimates(anna, tasks, start)),
              threads.submit(() -> exceedEstimates(ben, tasks, start)));
      for (Future<Boolean> each : both) {
        assertThat(each.get()).isTrue();
      }
    } finally {
      threads.shutdown();
    }

    // Of each task both are told that it was made and that it takes longer, and its owner once
    // more.
    assertThat(anna.api().get("/inbox/counts").number("/unread")).isEqualTo(5 * tasks);
    assertThat(ben.api().get("/inbox/counts").number("/unread")).isEqualTo(5 * tasks);
    assertThat(belfry.output()).doesNotContain(GAVE_WAY);
  }

  private static boolean exceedEstimates(Person owner, int tasks, CyclicBarrier start)
      throws Exception {
    for (int i = 0; i < tasks; i++) {
      String task = newTask(owner);
      start.await();
      owner.api().post(task + "/time-entries", MORE_THAN_ESTIMATED).expect(201);
    }
    return true;
  }

  private Rival rival(String task) throws SQLException {
    anna.api().post("/inbox/notifications", "{\"title\": \"first\"}").expect(201);
    int user = anna.api().get("/me").expect(200).number("/id");
    return new Rival(database, user, UUID.fromString(task.substring(task.lastIndexOf('/') + 1)));
  }

  private CompletableFuture<Answer> logTime(String task) {
    return CompletableFuture.supplyAsync(
        () -> anna.api().post(task + "/time-entries", MORE_THAN_ESTIMATED));
  }

  private static String newTask(Person owner) {
    return "/tasks/"
        + owner
            .api()
            .post("/tasks", "{\"title\": \"Answer\", \"estimate\": \"PT1M\"}")
            .expect(201)
            .string("/id");
  }

  private static void subscribe(HubClient subscriber) {
    String topic =
        subscriber.get("/topics?filter=name==tasks;domain==urn:belfry").expect(200).ids().get(0);
    subscriber
        .http()
        .post(
            "/subscriptions",
            """
            {"deliveryMethod": "push", "deliveryChannel": "inbox",
             "_links": {"apiture:topic": {"href": "%s"},
                        "apiture:subscriber": {"href": "https://example.com/users/4711"}}}"""
                .formatted(topic))
        .expect(201);
  }
}
