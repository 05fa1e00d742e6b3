package org.belfry.tasks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskCreated;
import org.belfry.tasks.TaskEvent.TaskPastDeadline;
import org.belfry.tasks.TaskEvent.TaskTimedOut;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.MoveRefused;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.junit.jupiter.api.Test;

/** What deadlines promise where several run at once, on each database. */
abstract class DeadlineRaceContract extends DeadlineScene {
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
                    assertThat(database().deadlineRun(at(due)).runOnce().handled())
                        .isEqualTo(DeadlineRun.BATCH));
    runAt(due);

    assertThat(statements).isEqualTo(4);
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
    TaskSpec trusting =
        TaskSpec.of(TaskContent.of("race")).with(new TaskTerms(due, null, null, false));
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
}
