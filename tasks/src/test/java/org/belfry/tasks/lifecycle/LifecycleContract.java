package org.belfry.tasks.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.json.Json;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent.TaskCompleted;
import org.belfry.tasks.TaskEvent.TaskCreated;
import org.belfry.tasks.TaskEvent.TaskDeleted;
import org.belfry.tasks.TaskEvent.TaskReopened;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.listing.TaskFilter;
import org.belfry.tasks.task.Alarms;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.MoveRefused;
import org.belfry.tasks.task.NoSuchTask;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.belfry.tasks.task.TimeSpan;
import org.belfry.tasks.task.WorkItem;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of tasks, on each database. */
abstract class LifecycleContract extends LifecycleScene {
  @Test
  void aTaskIsKeptAsItWasMade() {
    TaskSpec spec =
        new TaskSpec(
            new TaskContent(
                "Read the report",
                "before lunch",
                new TaskContent.Source("app", "link", "issue", "G-1"),
                new TaskContent.Item("Report", "https://example.com/1", "/icon.png"),
                Json.createObjectBuilder().add("user", "John").build()),
            new TaskTerms(
                Instant.parse("2040-01-01T10:00:00.123456Z"),
                TimeSpan.of("P1Y"),
                Duration.ofHours(2),
                false),
            new Alarms(
                List.of(Duration.ofHours(1), Duration.ofDays(1)),
                new Escalation(bob, "bob", Duration.ofMinutes(5))),
            new TaskSpec.Order(
                "/templates/1",
                List.of(new WorkItem("text", "hello"), new WorkItem(null, "more"))));

    Task made = create(TaskKind.CUSTOMER, spec);
    Task kept = get(made);

    assertThat(kept).isEqualTo(made);
    assertThat(kept.spec()).isEqualTo(spec);
    assertThat(kept.number()).isPositive();
    assertThat(kept.state()).isEqualTo(TaskState.CREATED);
    assertThat(told(made)).containsExactly(TaskCreated.class);
  }

  @Test
  void nobodyReachesTheTaskOfAnother() {
    Task task = create("mine");
    TaskKey key = TaskKey.of(task.id());

    assertThatThrownBy(() -> database().tasks().get(key, bob)).isInstanceOf(NoSuchTask.class);
    assertThatThrownBy(() -> database().tasks().get(TaskKey.of(task.number()), bob))
        .isInstanceOf(NoSuchTask.class);
    assertThatThrownBy(() -> move(Move.COMPLETE, task, bob)).isInstanceOf(NoSuchTask.class);
    assertThat(database().listing().count(TaskFilter.NONE, bob)).isZero();
    assertThat(get(task)).isEqualTo(task);
  }

  @Test
  void anIllegalMoveChangesNothingAndTellsNobody() {
    Task task = create("once");
    Task done = move(Move.COMPLETE, task, alice);

    assertThatThrownBy(() -> move(Move.COMPLETE, task, alice)).isInstanceOf(MoveRefused.class);

    assertThat(get(task).state()).isEqualTo(TaskState.FINISHED);
    assertThat(get(task).createdAt()).isEqualTo(done.createdAt());
    assertThat(told(task)).containsExactly(TaskCreated.class, TaskCompleted.class);
  }

  @Test
  void aDeletedTaskIsGoneAndToldOf() {
    Task task = create("short-lived");

    database().inTransaction(() -> database().deletion(CLOCK).delete(TaskKey.of(task.id()), alice));

    assertThatThrownBy(() -> get(task)).isInstanceOf(NoSuchTask.class);
    assertThat(told(task)).containsExactly(TaskCreated.class, TaskDeleted.class);
  }

  @Test
  void anApplicationSavesUnderItsOwnId() {
    Task made = save(submission("first", null));
    Task changed = save(submission("second", true));
    Task other =
        save(new TaskSubmission("other", "G-1", titled("third", "other"), null, Past.NONE));

    assertThat(changed.id()).isEqualTo(made.id());
    assertThat(get(made).content().title()).isEqualTo("second");
    assertThat(get(made).state()).isEqualTo(TaskState.FINISHED);
    assertThat(other.id()).isNotEqualTo(made.id());
    assertThat(told(made)).containsExactly(TaskCreated.class, TaskCompleted.class);
  }

  @Test
  void aNotificationHasOneTaskThatFollowsIt() throws Exception {
    UUID notification = UUID.randomUUID();
    NotificationTasks made = database().notificationTasks(CLOCK);
    TaskContent content = TaskContent.of("from a notification");

    List<TaskSnapshot> all =
        inParallel(
            4,
            () -> database().inTransaction(() -> made.toDo(alice.value(), notification, content)));
    assertThat(all).extracting(TaskSnapshot::id).containsOnly(all.get(0).id());

    TaskSnapshot done =
        database().inTransaction(() -> made.done(alice.value(), notification, content));
    TaskSnapshot again =
        database().inTransaction(() -> made.toDo(alice.value(), notification, content));

    assertThat(done.state()).isEqualTo(TaskState.FINISHED);
    assertThat(again.state()).isEqualTo(TaskState.CREATED);
    assertThat(again.notificationId()).isEqualTo(notification);
    Task task = database().tasks().get(TaskKey.ofNotification(notification), alice);
    assertThat(told(task))
        .containsExactly(TaskCreated.class, TaskCompleted.class, TaskReopened.class);
  }

  private static List<TaskSnapshot> inParallel(int threads, Callable<TaskSnapshot> work)
      throws Exception {
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<TaskSnapshot>> running =
          IntStream.range(0, threads).mapToObj(i -> pool.submit(work)).toList();
      List<TaskSnapshot> results = new ArrayList<>();
      for (Future<TaskSnapshot> one : running) {
        results.add(one.get());
      }
      return results;
    } finally {
      pool.shutdown();
    }
  }

  private Task save(TaskSubmission submission) {
    return database().inTransaction(() -> database().saving(CLOCK).save(submission, alice));
  }

  private static TaskSubmission submission(String title, @Nullable Boolean done) {
    return new TaskSubmission("app", "G-1", titled(title, "app"), done, Past.NONE);
  }

  private static UnaryOperator<TaskSpec> titled(String title, String application) {
    return spec ->
        spec.with(
            new TaskContent(
                title,
                null,
                new TaskContent.Source(application, null, null, "G-1"),
                TaskContent.Item.NONE,
                null));
  }
}
