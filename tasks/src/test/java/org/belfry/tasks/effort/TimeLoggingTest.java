package org.belfry.tasks.effort;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent.TaskEstimateExceeded;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.task.Databases;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.belfry.tasks.task.TasksDatabase;
import org.junit.jupiter.api.Test;

class TimeLoggingTest {
  private static final TasksDatabase DATABASE = Databases.h2();
  private static final UserId ALICE = new UserId(1);
  private static final Clock CLOCK = Clock.systemUTC();

  @Test
  void anEstimateIsExceededOnce() {
    TaskSpec spec =
        TaskSpec.of(TaskContent.of("Estimate"))
            .with(new TaskTerms(null, null, Duration.ofHours(1), true));
    Task task =
        DATABASE.inTransaction(
            () -> DATABASE.creation(CLOCK).create(TaskKind.PERSONAL, spec, ALICE));

    log(task, Duration.ofMinutes(60));
    assertThat(exceeded(task)).isZero();
    log(task, Duration.ofSeconds(1));
    log(task, Duration.ofHours(1));

    assertThat(exceeded(task)).isEqualTo(1);
    assertThat(DATABASE.tasks().get(TaskKey.of(task.id()), ALICE).logged())
        .isEqualTo(Duration.ofSeconds(7201));
    assertThatThrownBy(() -> log(task, Duration.ZERO)).isInstanceOf(InvalidField.class);
  }

  private static void log(Task task, Duration spent) {
    TimeEntry unused =
        DATABASE.inTransaction(
            () -> DATABASE.timeLogging(CLOCK).log(TaskKey.of(task.id()), spent, null, ALICE));
  }

  private static long exceeded(Task task) {
    return DATABASE.eventsOf(task).stream().filter(TaskEstimateExceeded.class::isInstance).count();
  }
}
