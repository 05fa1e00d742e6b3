package org.belfry.tasks.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.tasks.TaskKind.CUSTOMER;
import static org.belfry.tasks.TaskKind.PERSONAL;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvent.TaskPastDeadline;
import org.belfry.tasks.TaskEvent.TaskReminderDue;
import org.belfry.tasks.TaskEvent.TaskTimedOut;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.deadline.Deadline.Kind;
import org.belfry.tasks.task.Alarms;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.Happening;
import org.belfry.tasks.task.SomeTask;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.junit.jupiter.api.Test;

class DeadlineTest {
  private static final Instant DUE = SomeTask.CREATED_AT.plusSeconds(86_400);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final TaskSpec ALARMING =
      TaskSpec.of(TaskContent.of("Read the report"))
          .with(TaskTerms.NONE.until(DUE))
          .with(new Alarms(List.of(HOUR), new Escalation(new UserId(2), "bob", HOUR)));

  @Test
  void aPersonalTaskHasRemindersAndEscalates() {
    assertThat(Deadline.of(SomeTask.of(PERSONAL, TaskState.CREATED, ALARMING)))
        .containsExactly(
            new Deadline(Kind.REMINDER, HOUR, DUE.minus(HOUR)),
            new Deadline(Kind.DUE, Duration.ZERO, DUE),
            new Deadline(Kind.ESCALATION, Duration.ZERO, DUE.plus(HOUR)));
  }

  @Test
  void aCustomersTaskHasEndedWhenItCouldEscalate() {
    assertThat(Deadline.of(SomeTask.of(CUSTOMER, TaskState.FEEDBACK, ALARMING)))
        .extracting(Deadline::kind)
        .containsExactly(Kind.REMINDER, Kind.DUE);
  }

  @Property
  void onlyOpenTasksHaveDeadlines(@ForAll TaskKind kind, @ForAll TaskState state) {
    assertThat(Deadline.of(SomeTask.of(kind, state, ALARMING)).isEmpty())
        .isEqualTo(!state.isOpen());
    assertThat(Deadline.of(SomeTask.of(kind, state))).isEmpty();
  }

  @Test
  void aPersonalTaskStaysOpenPastItsDeadline() {
    Task task = SomeTask.of(PERSONAL, TaskState.CREATED, ALARMING);

    Consequences consequences = consequences(task, Kind.REMINDER, Kind.DUE, Kind.ESCALATION);

    assertThat(consequences.timedOut()).isEmpty();
    assertThat(consequences.happenings())
        .extracting(Happening::event)
        .containsExactly(
            new TaskReminderDue(task.snapshot(), HOUR, DUE),
            new TaskPastDeadline(task.snapshot(), DUE),
            new TaskEscalated(task.snapshot(), 2, DUE));
  }

  @Test
  void aCustomersTaskTimesOutOnceAndIsSilentAfterwards() {
    Task task = SomeTask.of(CUSTOMER, TaskState.FEEDBACK, ALARMING);

    Consequences consequences = consequences(task, Kind.DUE, Kind.DUE, Kind.REMINDER);

    assertThat(consequences.timedOut()).containsExactly(task.id());
    assertThat(consequences.happenings())
        .extracting(Happening::event)
        .hasExactlyElementsOfTypes(TaskPastDeadline.class, TaskTimedOut.class)
        .extracting(TaskEvent::task)
        .allSatisfy(told -> assertThat(told.state()).isEqualTo(TaskState.TIMED_OUT));
  }

  @Property
  void nothingHappensToWhatHasEnded(@ForAll TaskKind kind, @ForAll Kind deadline) {
    Task task = SomeTask.of(kind, TaskState.FINISHED, ALARMING);
    assertThat(consequences(task, deadline).happenings()).isEmpty();
    assertThat(consequences(task, deadline).timedOut()).isEmpty();
  }

  private static Consequences consequences(Task task, Kind... kinds) {
    List<DueDeadline> due =
        List.of(kinds).stream()
            .map(kind -> new DueDeadline(1, task.id(), kind, HOUR, DUE))
            .toList();
    return Consequences.of(due, Map.of(task.id(), task), DUE);
  }
}
