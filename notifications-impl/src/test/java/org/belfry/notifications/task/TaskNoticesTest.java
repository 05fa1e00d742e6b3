package org.belfry.notifications.task;

import static org.assertj.core.api.Assertions.assertThat;
import static org.belfry.notifications.task.TaskSnapshots.NOW;

import jakarta.json.Json;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.notifications.mailing.FollowedTask;
import org.belfry.notifications.notification.Progress;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;
import org.junit.jupiter.api.Test;

class TaskNoticesTest {
  private static final long ALICE = 1;
  private static final long BOB = 2;

  @Test
  void aPassedDeadlineIsToldAsClientsOfTheInboxKnowIt() {
    TaskSnapshot task = TaskSnapshots.personal(ALICE, "Collect client requirements");

    Addressed told = TaskNotices.of(new TaskEvent.TaskPastDeadline(task, NOW)).orElseThrow();

    Notice notice = told.notice();
    assertThat(told.recipient().userId()).isEqualTo(ALICE);
    assertThat(notice.content().type())
        .isEqualTo("App\\Containers\\Tasks\\Notifications\\TaskPastDeadlineNotification");
    assertThat(notice.content().data())
        .hasToString(
            String.format(
                Locale.ROOT,
                "{\"type\":\"notification.task_past_deadline\",\"task_id\":%d,\"task_name\":\"%s\"}",
                task.number(),
                "Collect client requirements"));
    assertThat(notice.content().title())
        .isEqualTo("Past its deadline: Collect client requirements");
    assertThat(notice.subject().groupingId()).isEqualTo(task.id().toString());
  }

  @Test
  void anExceededEstimateIsToldAsClientsOfTheInboxKnowIt() {
    Notice notice =
        told(new TaskEvent.TaskEstimateExceeded(TaskSnapshots.personal(ALICE, "Kódování"), NOW));

    assertThat(notice.content().type()).endsWith("\\TaskEstimateExceeded100PercentNotification");
    assertThat(notice.content().data())
        .containsEntry("type", Json.createValue("notification.task_estimate_exceeded_100_percent"));
  }

  @Test
  void anEscalationReachesWhomItNames() {
    Addressed told =
        TaskNotices.of(
                new TaskEvent.TaskEscalated(TaskSnapshots.personal(ALICE, "Answer"), BOB, NOW))
            .orElseThrow();

    assertThat(told.recipient().userId()).isEqualTo(BOB);
  }

  @Test
  void aReminderReachesItsOwner() {
    assertThat(
            told(new TaskEvent.TaskReminderDue(
                    TaskSnapshots.personal(ALICE, "Answer"), Duration.ofHours(1), NOW))
                .content()
                .title())
        .isEqualTo("Due soon: Answer");
  }

  @Test
  void aCustomerHearsOfWhatOthersDid() {
    assertThat(
            told(new TaskEvent.CustomerInputRequired(
                    TaskSnapshots.customers(ALICE, TaskState.FEEDBACK), NOW))
                .content()
                .title())
        .isEqualTo("Waits for your approval: Write an article");
    assertThat(
            told(new TaskEvent.TaskCompleted(
                    TaskSnapshots.customers(ALICE, TaskState.FINISHED), NOW))
                .content()
                .title())
        .isEqualTo("Completed: Write an article");
  }

  @Test
  void whoDidSomethingNeedNotBeTold() {
    TaskSnapshot own = TaskSnapshots.personal(ALICE, "Answer");

    assertThat(TaskNotices.of(new TaskEvent.TaskCreated(own, NOW))).isEmpty();
    assertThat(TaskNotices.of(new TaskEvent.TaskCompleted(own, NOW))).isEmpty();
    assertThat(TaskNotices.of(new TaskEvent.TaskDeleted(own, NOW))).isEmpty();
  }

  @Test
  void aLongTitleIsShortenedBetweenCharacters() {
    Notice notice =
        told(new TaskEvent.TaskPastDeadline(TaskSnapshots.personal(ALICE, "🔔".repeat(255)), NOW));

    String title = notice.content().title();
    assertThat(title.codePointCount(0, title.length())).isEqualTo(255);
    assertThat(title).endsWith("🔔…");
  }

  @Test
  void aNotificationStandsAsItsTaskDoes() {
    UUID notification = UUID.randomUUID();
    TaskSnapshot open = TaskSnapshots.of(ALICE, notification, TaskState.CREATED);
    TaskSnapshot finished = TaskSnapshots.of(ALICE, notification, TaskState.FINISHED);
    TaskSnapshot without = TaskSnapshots.personal(ALICE, "Answer");

    assertThat(FollowedTasks.of(new TaskEvent.TaskCreated(open, NOW)))
        .contains(new FollowedTask(ALICE, notification, Progress.TODO));
    assertThat(FollowedTasks.of(new TaskEvent.TaskCompleted(finished, NOW)))
        .contains(new FollowedTask(ALICE, notification, Progress.DONE));
    assertThat(FollowedTasks.of(new TaskEvent.TaskDeleted(finished, NOW)))
        .contains(new FollowedTask(ALICE, notification, null));
    assertThat(FollowedTasks.of(new TaskEvent.TaskCreated(without, NOW))).isEmpty();
  }

  private static Notice told(TaskEvent event) {
    Optional<Addressed> told = TaskNotices.of(event);
    assertThat(told).map(to -> to.recipient().userId()).contains(ALICE);
    return told.orElseThrow().notice();
  }
}
