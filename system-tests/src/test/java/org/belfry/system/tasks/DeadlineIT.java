package org.belfry.system.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.belfry.system.Answer;
import org.belfry.system.Belfry;
import org.belfry.system.Http;
import org.belfry.system.OnEveryDatabase;
import org.belfry.system.Person;
import org.junit.jupiter.api.Test;

/** Deadlines of a running Belfry. */
@OnEveryDatabase
class DeadlineIT {
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final String TASKS = "/customer/tasks";
  private static final String TASK = "/task_response/task";

  private final Http marketplace;
  private final Http worker;

  DeadlineIT(Belfry belfry) {
    String context = "/api/marketplace/v2";
    marketplace = Person.of(belfry).at(context);
    worker = Http.at(belfry.url().resolve(context)).with("Authorization", "Bearer demo-admin");
  }

  @Test
  void aTimeoutIsStoredWithinASecondOfItsMoment() {
    Answer created = create("\"max_duration\": \"PT1S\"");
    Instant due = moment(created, "created_at").plus(SECOND);

    awaitState(id(created), "timed_out");

    assertThat(moment(get(id(created)), "updated_at"))
        .isBetween(due.minusMillis(1), due.plus(SECOND));
  }

  @Test
  void whicheverPassesFirstCountsAndWhatIsPostponedDoesNot() {
    int postponed = id(create("\"max_duration\": \"PT5S\""));
    marketplace
        .put(TASKS + "/" + postponed, "{\"task\": {\"max_duration\": \"PT1H\"}}")
        .expect(200);
    int first = id(create("\"due_date\": \"2100-01-01T00:00:00Z\", \"max_duration\": \"PT1S\""));

    awaitState(first, "timed_out");
    assertThat(state(postponed)).isEqualTo("created");
  }

  /** Each at the moment that its task is due; one of both wins, and 409 tells who lost. */
  @Test
  void aResultOrTheTimeoutWins() throws Exception {
    Map<Integer, Integer> statuses = new LinkedHashMap<>();
    inParallel(8, this::deliverLate).forEach(statuses::putAll);

    assertThat(statuses.values()).hasSize(40).isSubsetOf(200, 409);
    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () ->
                statuses.forEach(
                    (task, status) ->
                        assertThat(state(task))
                            .isEqualTo(status == 200 ? "finished" : "timed_out")));
  }

  /** Statuses of the answers to results, by task. */
  private Map<Integer, Integer> deliverLate() {
    List<Answer> tasks = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      tasks.add(create("\"max_duration\": \"PT1S\", \"requires_approval\": false"));
    }
    Map<Integer, Integer> statuses = new LinkedHashMap<>();
    for (Answer task : tasks) {
      Instant due = moment(task, "created_at").plus(SECOND);
      await()
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(2))
          .until(() -> !Instant.now().isBefore(due));
      String result = String.format(Locale.ROOT, "/worker/tasks/%d/result", id(task));
      statuses.put(id(task), worker.post(result, "{\"result\": []}").status());
    }
    return statuses;
  }

  private static <T> List<T> inParallel(int threads, Callable<T> work) throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<T> results = new ArrayList<>();
      for (Future<T> one : pool.invokeAll(Collections.nCopies(threads, work))) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private Answer create(String fields) {
    return marketplace.post(TASKS, "{\"task\": {%s}}".formatted(fields)).expect(201);
  }

  private Answer get(int task) {
    return marketplace.get(TASKS + "/" + task).expect(200);
  }

  private String state(int task) {
    return get(task).string(TASK + "/state");
  }

  private static int id(Answer task) {
    return task.number(TASK + "/id");
  }

  private static Instant moment(Answer task, String name) {
    return OffsetDateTime.parse(task.string(TASK + "/" + name)).toInstant();
  }

  private void awaitState(int task, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(state(task)).isEqualTo(state));
  }
}
