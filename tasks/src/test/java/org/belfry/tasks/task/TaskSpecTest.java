package org.belfry.tasks.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.problem.Problem;
import org.belfry.tasks.TaskContent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaskSpecTest {
  private static final Instant NOW = Instant.parse("2030-01-01T10:00:00Z");
  private static final TaskSpec SOMETHING = TaskSpec.of(TaskContent.of("Read the report"));

  @Test
  void aDueDateIsInTheFutureWhenItIsSet() {
    TaskSpec now = SOMETHING.with(TaskTerms.NONE.until(NOW));
    TaskSpec soon = SOMETHING.with(TaskTerms.NONE.until(NOW.plusMillis(1)));

    assertThat(fault(now)).contains("dueDate is in the future");
    assertThatCode(() -> soon.check(null, NOW)).doesNotThrowAnyException();
    assertThatCode(() -> now.check(now, NOW.plusSeconds(1))).doesNotThrowAnyException();
  }

  @Test
  void aDueDateMayBeTheLastMomentThatCanBeKept() {
    assertThatCode(
            () ->
                SOMETHING
                    .with(TaskTerms.NONE.until(Instant.parse("9999-12-31T23:59:59Z")))
                    .check(null, NOW))
        .doesNotThrowAnyException();
  }

  @ParameterizedTest
  @ValueSource(strings = {"+10000-01-01T00:00:00Z", "+1000000000-12-31T23:59:59.999999999Z"})
  void aDueDateIsOfThisEra(Instant moment) {
    assertThat(fault(SOMETHING.with(TaskTerms.NONE.until(moment))))
        .contains("dueDate is of a year from 1 to 9999");
  }

  @ParameterizedTest
  @ValueSource(strings = {"PT0S", "PT-1S", "PT0.5S", "P4000D"})
  void durationsAreOfUse(Duration duration) {
    Escalation escalation = new Escalation(new UserId(1), "bob", duration);
    assertThat(fault(SOMETHING.with(new Alarms(List.of(duration), null)))).contains("reminders");
    assertThat(fault(SOMETHING.with(new Alarms(List.of(), escalation)))).contains("escalation");
    assertThat(fault(SOMETHING.with(new TaskTerms(null, null, duration, true))))
        .contains("estimate");
  }

  @Test
  void textsFitIntoTheirColumns() {
    assertThat(fault(TaskSpec.of(TaskContent.of("t".repeat(256))))).contains("title");
    assertThat(fault(TaskSpec.of(TaskContent.of(" ")))).contains("title is required");
    assertThatCode(() -> TaskSpec.of(TaskContent.of("😀".repeat(255))).check(null, NOW))
        .doesNotThrowAnyException();
    assertThat(
            fault(
                TaskSpec.of(
                    new TaskContent(
                        "t",
                        null,
                        TaskContent.Source.UNKNOWN,
                        new TaskContent.Item(null, "javascript:alert(1)", null),
                        null))))
        .contains("item.url");
  }

  @Test
  void aTaskIsDueAtTheFirstOfItsMoments() {
    Instant created = NOW;
    TimeSpan hour = TimeSpan.of("PT1H");

    assertThat(TaskTerms.NONE.dueAt(created)).isNull();
    assertThat(new TaskTerms(NOW.plusSeconds(1), hour, null, true).dueAt(created))
        .isEqualTo(NOW.plusSeconds(1));
    assertThat(new TaskTerms(NOW.plusSeconds(7200), hour, null, true).dueAt(created))
        .isEqualTo(NOW.plusSeconds(3600));
    assertThat(new TaskTerms(null, hour, null, true).dueAt(created))
        .isEqualTo(NOW.plusSeconds(3600));
  }

  private static String fault(TaskSpec spec) {
    Problem problem = catchThrowableOfType(Problem.class, () -> spec.check(null, NOW));
    assertThat(problem).isNotNull();
    assertThat(problem.status()).isEqualTo(422);
    return problem.message();
  }
}
