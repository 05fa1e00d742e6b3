package org.belfry.tasks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.belfry.tasks.TaskEvent.TaskCancelled;
import org.belfry.tasks.TaskEvent.TaskCreated;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvent.TaskPastDeadline;
import org.belfry.tasks.TaskEvent.TaskReminderDue;
import org.belfry.tasks.TaskEvent.TaskTimedOut;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.Alarms;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.junit.jupiter.api.Test;

/** When deadlines are due and what they do then, on each database. */
abstract class DeadlineContract extends DeadlineScene {
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
                        TaskKey.of(task.id()), acme, spec -> spec.with(spec.terms().until(later))));

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
                        spec ->
                            spec.with(
                                new Alarms(
                                    List.of(),
                                    new Escalation(acme, "acme", Duration.ofHours(1))))));

    runAt(due.plusSeconds(2));

    assertThat(told(task)).containsExactly(TaskCreated.class, TaskPastDeadline.class);
    database()
        .inTransaction(() -> database().deletion(at(due)).delete(TaskKey.of(task.id()), acme));
  }

  private void move(Move move, Task task) {
    Task unused =
        database()
            .inTransaction(
                () -> database().progress(at(start)).move(move, TaskKey.of(task.id()), acme));
  }
}
