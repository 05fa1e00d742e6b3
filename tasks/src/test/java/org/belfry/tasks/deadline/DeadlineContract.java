package org.belfry.tasks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskCancelled;
import org.belfry.tasks.TaskEvent.TaskCreated;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvent.TaskPastDeadline;
import org.belfry.tasks.TaskEvent.TaskReminderDue;
import org.belfry.tasks.TaskEvent.TaskTimedOut;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.Alarms;
import org.belfry.tasks.task.Brief;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.MoveRefused;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TasksDatabase;
import org.belfry.tasks.task.Terms;
import org.junit.jupiter.api.Test;

/** What deadlines promise, on each database. */
abstract class DeadlineContract {
  private static final AtomicLong USERS = new AtomicLong(1_000_000);

  /** Tests share a database, and each has its own time: what it leaves is of no other's concern. */
  private static final AtomicLong DAYS = new AtomicLong();

  private final UserId acme = new UserId(USERS.incrementAndGet());
  private final Instant start =
      Instant.parse("2040-01-01T10:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));
  private final Instant due = start.plusSeconds(60);

  abstract TasksDatabase database();

  @Test
  void aTimeoutFiresAtItsMomentAndOnce() {
    Task task = create(TaskKind.CUSTOMER, dueThen());

    runAt(due.minusMillis(1));
    assertThat(stateOf(task)).isEqualTo(TaskState.CREATED);
    runAt(due);
    runAt(due.plusSeconds(1));

    assertThat(stateOf(task)).isEqualTo(TaskState.TIMED_OUT);
    assertThat(told(task))
        .containsExactly(TaskCreated.class, TaskPastDeadline.class, TaskTimedOut.class);
  }

  @Test
  void aPersonalTaskRemindsIsLateAndEscalates() {
    Alarms alarms =
        new Alarms(
            List.of(Duration.ofSeconds(30), Duration.ofHours(1)),
            new Escalation(acme, "acme", Duration.ofSeconds(10)));
    Task task = create(TaskKind.PERSONAL, dueThen().with(alarms));

    runAt(start.plusSeconds(29));
    assertThat(told(task)).containsExactly(TaskCreated.class);
    runAt(start.plusSeconds(30));
    assertThat(told(task)).containsExactly(TaskCreated.class, TaskReminderDue.class);
    runAt(due);
    runAt(due.plusSeconds(10));

    assertThat(stateOf(task)).isEqualTo(TaskState.CREATED);
    assertThat(told(task))
        .containsExactly(
            TaskCreated.class, TaskReminderDue.class, TaskPastDeadline.class, TaskEscalated.class);
  }

  @Test
  void anEndedTaskHasNoDeadlines() {
    Task task = create(TaskKind.CUSTOMER, dueThen());
    move(Move.CANCEL, task);

    runAt(due);

    assertThat(stateOf(task)).isEqualTo(TaskState.CANCELLED);
    assertThat(told(task)).containsExactly(TaskCreated.class, TaskCancelled.class);
  }

  @Test
  void aDeadlineFollowsItsDueDate() {
    Task task = create(TaskKind.CUSTOMER, dueThen());
    Instant later = due.plusSeconds(60);
    database()
        .inTransaction(
            () ->
                database()
                    .change(at(start))
                    .change(
                        TaskKey.of(task.id()),
                        acme,
                        brief -> brief.with(brief.terms().until(later))));

    runAt(due);
    assertThat(stateOf(task)).isEqualTo(TaskState.CREATED);
    assertThat(database().deadlineRun(at(due)).next()).contains(later);
    runAt(later);
    assertThat(stateOf(task)).isEqualTo(TaskState.TIMED_OUT);
  }

  @Test
  void whatWasDueIsNotDueAgainAfterAnotherChange() {
    Task task = create(TaskKind.PERSONAL, dueThen());
    runAt(due);
    database()
        .inTransaction(
            () ->
                database()
                    .change(at(due.plusSeconds(1)))
                    .change(
                        TaskKey.of(task.id()),
                        acme,
                        brief ->
                            brief.with(
                                new Alarms(
                                    List.of(),
                                    new Escalation(acme, "acme", Duration.ofHours(1))))));

    runAt(due.plusSeconds(2));

    assertThat(told(task)).containsExactly(TaskCreated.class, TaskPastDeadline.class);
    database()
        .inTransaction(() -> database().deletion(at(due)).delete(TaskKey.of(task.id()), acme));
  }

  @Test
  void aTaskThatSomebodyIsChangingIsLeftToTheNextRun() {
    Task held = create(TaskKind.CUSTOMER, dueThen());
    Task free = create(TaskKind.CUSTOMER, dueThen());
    database()
        .inTransaction(
            () -> {
              database().tasks().lock(TaskKey.of(held.id()), acme);
              elsewhere(() -> runAt(due));
            });

    assertThat(stateOf(free)).isEqualTo(TaskState.TIMED_OUT);
    assertThat(stateOf(held)).isEqualTo(TaskState.CREATED);
    runAt(due);
    assertThat(stateOf(held)).isEqualTo(TaskState.TIMED_OUT);
  }

  @Test
  void manyAreHandledByBatchesOfAFewStatements() {
    List<Task> tasks =
        IntStream.range(0, DeadlineRun.BATCH + 20)
            .mapToObj(i -> create(TaskKind.CUSTOMER, dueThen()))
            .toList();

    int statements =
        database()
            .statementsOf(
                () ->
                    assertThat(database().deadlineRun(at(due)).runOnce())
                        .isEqualTo(DeadlineRun.BATCH));
    runAt(due);

    assertThat(statements).isEqualTo(5);
    assertThat(tasks)
        .allSatisfy(
            task ->
                assertThat(database().eventsOf(task))
                    .filteredOn(TaskTimedOut.class::isInstance)
                    .hasSize(1));
  }

  @Test
  void manyNodesFireEachTimeoutOnce() throws Exception {
    List<Task> tasks =
        IntStream.range(0, 1500).mapToObj(i -> create(TaskKind.CUSTOMER, dueThen())).toList();

    inParallel(IntStream.range(0, 3).mapToObj(i -> (Callable<Boolean>) () -> runAll(due)).toList());
    runAt(due);

    assertThat(tasks)
        .allSatisfy(
            task ->
                assertThat(told(task))
                    .containsExactly(
                        TaskCreated.class, TaskPastDeadline.class, TaskTimedOut.class));
  }

  /** A thousand times: one of them wins, and tells so once. */
  @Test
  void completionOrTimeoutWinsNeverBoth() throws Exception {
    Brief trusting = Brief.of(TaskContent.of("race")).with(new Terms(due, null, null, false));
    List<Task> tasks =
        IntStream.range(0, 1000).mapToObj(i -> create(TaskKind.CUSTOMER, trusting)).toList();
    List<Callable<Boolean>> race = new ArrayList<>();
    race.add(() -> runAll(due));
    race.add(() -> deliverAll(tasks.subList(0, 500)));
    race.add(() -> deliverAll(tasks.subList(500, 1000)));
    race.add(() -> runAll(due));

    inParallel(race);
    runAt(due);

    for (Task task : tasks) {
      TaskState state = stateOf(task);
      assertThat(told(task))
          .hasSize(state == TaskState.FINISHED ? 2 : 3)
          .contains(
              state == TaskState.FINISHED ? TaskEvent.TaskCompleted.class : TaskTimedOut.class);
    }
  }

  private boolean deliverAll(List<Task> tasks) {
    for (Task task : tasks) {
      try {
        Task unused =
            database()
                .inTransaction(
                    () -> database().progress(at(due)).deliver(task.number(), List.of()));
      } catch (MoveRefused late) {
        assertThat(late.attributes()).containsEntry("state", "timed_out");
      }
    }
    return true;
  }

  private static void inParallel(List<Callable<Boolean>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      work.forEach(one -> running.add(threads.submit(one)));
      for (Future<Boolean> one : running) {
        boolean unused = one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  private static void elsewhere(Runnable work) {
    try {
      inParallel(
          List.of(
              () -> {
                work.run();
                return true;
              }));
    } catch (Exception failure) {
      throw new AssertionError(failure);
    }
  }

  private Brief dueThen() {
    return Brief.of(TaskContent.of("Read the report")).with(Terms.NONE.until(due));
  }

  private Task create(TaskKind kind, Brief brief) {
    return database().inTransaction(() -> database().creation(at(start)).create(kind, brief, acme));
  }

  private void move(Move move, Task task) {
    Task unused =
        database()
            .inTransaction(
                () -> database().progress(at(start)).move(move, TaskKey.of(task.id()), acme));
  }

  private TaskState stateOf(Task task) {
    return database().tasks().get(TaskKey.of(task.id()), acme).state();
  }

  private List<Class<?>> told(Task task) {
    List<Class<?>> types = new ArrayList<>();
    database().eventsOf(task).forEach(event -> types.add(event.getClass()));
    return types;
  }

  private void runAt(Instant moment) {
    assertThat(runAll(moment)).isTrue();
  }

  private boolean runAll(Instant moment) {
    int handled;
    do {
      handled = database().inTransaction(() -> database().deadlineRun(at(moment)).runOnce());
    } while (handled > 0);
    return true;
  }

  private static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
