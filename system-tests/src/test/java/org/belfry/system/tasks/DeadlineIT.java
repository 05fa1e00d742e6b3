package org.belfry.system.tasks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
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
  private static final String TASKS = "/customer/tasks";

  private final Http marketplace;
  private final Http worker;

  DeadlineIT(Belfry belfry) {
    String context = "/api/marketplace/v2";
    marketplace = Person.of(belfry).at(context);
    worker = Http.at(belfry.url().resolve(context)).with("Authorization", "Bearer demo-admin");
  }

  @Test
  void aTimeoutIsStoredWithinASecondOfItsMoment() {
    Instant due = Instant.now().plusMillis(1700);
    int task = create("\"due_date\": \"%s\"".formatted(due));

    awaitState(task, "timed_out");

    Instant moved =
        Instant.parse(get(task).string("/task_response/task/updated_at").replace("+00:00", "Z"));
    assertThat(moved).isBetween(due.minusMillis(1), due.plusSeconds(1));
  }

  @Test
  void whicheverPassesFirstCounts() {
    int task = create("\"due_date\": \"2100-01-01T00:00:00Z\", \"max_duration\": \"PT1S\"");

    awaitState(task, "timed_out");
  }

  @Test
  void aPostponedTaskDoesNotTimeOut() {
    int postponed = create("\"max_duration\": \"PT1S\"");
    marketplace
        .put(TASKS + "/" + postponed, "{\"task\": {\"max_duration\": \"PT1H\"}}")
        .expect(200);
    int witness = create("\"max_duration\": \"PT1S\"");

    awaitState(witness, "timed_out");
    assertThat(state(postponed)).isEqualTo("created");
  }

  /**
   * As their moments come while results are delivered; one of both wins, and 409 tells who lost.
   */
  @Test
  void aResultOrTheTimeoutWins() throws Exception {
    Instant due = Instant.now().plusSeconds(3);
    List<Integer> tasks =
        IntStream.range(0, 60)
            .mapToObj(
                i -> create("\"due_date\": \"%s\", \"requires_approval\": false".formatted(due)))
            .toList();
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(5))
        .until(() -> !Instant.now().isBefore(due));

    List<Integer> statuses = inParallel(tasks.stream().map(this::delivery).toList());

    await()
        .atMost(PATIENCE)
        .untilAsserted(
            () -> {
              for (int i = 0; i < tasks.size(); i++) {
                assertThat(state(tasks.get(i)))
                    .isEqualTo(statuses.get(i) == 200 ? "finished" : "timed_out");
              }
            });
    assertThat(statuses).containsAnyOf(200, 409).isSubsetOf(200, 409);
  }

  private Callable<Integer> delivery(int task) {
    return () ->
        worker.post("/worker/tasks/%d/result".formatted(task), "{\"result\": []}").status();
  }

  private static List<Integer> inParallel(List<Callable<Integer>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Integer> results = new ArrayList<>();
      for (Future<Integer> one : threads.invokeAll(work)) {
        results.add(one.get());
      }
      return results;
    } finally {
      threads.shutdown();
    }
  }

  private int create(String fields) {
    return marketplace
        .post(TASKS, "{\"task\": {%s}}".formatted(fields))
        .expect(201)
        .number("/task_response/task/id");
  }

  private Answer get(int task) {
    return marketplace.get(TASKS + "/" + task).expect(200);
  }

  private String state(int task) {
    return get(task).string("/task_response/task/state");
  }

  private void awaitState(int task, String state) {
    await()
        .atMost(PATIENCE)
        .pollInterval(Duration.ofMillis(50))
        .untilAsserted(() -> assertThat(state(task)).isEqualTo(state));
  }
}
