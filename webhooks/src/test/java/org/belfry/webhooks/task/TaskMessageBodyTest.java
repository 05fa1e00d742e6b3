package org.belfry.webhooks.task;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.json.JsonP;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent.TaskCompleted;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvent.TaskReminderDue;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;
import org.junit.jupiter.api.Test;

class TaskMessageBodyTest {
  private static final Instant NOON = Instant.parse("2026-01-01T12:00:00Z");

  @Test
  void itTellsOfTheTaskWhatThereIsToTell() {
    TaskSnapshot task =
        new TaskSnapshot(
            7,
            UUID.fromString("019b7a4c-5b00-7000-8000-000000000001"),
            TaskKind.CUSTOMER,
            3,
            UUID.fromString("019b7a4c-5b00-7000-8000-000000000002"),
            TaskState.FINISHED,
            new TaskContent(
                "Translate",
                "By Friday",
                new TaskContent.Source("Shop", null, "order", "4711"),
                new TaskContent.Item("Order 4711", "https://shop.example/4711", null),
                JsonP.JSON.createObjectBuilder().add("language", "de").build()),
            NOON.plusSeconds(60),
            null,
            Duration.ofHours(2),
            Duration.ofMinutes(5),
            NOON,
            NOON.plusSeconds(1));

    assertThat(TaskMessageBody.of(new TaskCompleted(task, NOON.plusSeconds(1))))
        .hasToString(
            """
            {"type":"task.completed","at":"2026-01-01T12:00:01Z","title":"Translate","task":{\
            "id":"019b7a4c-5b00-7000-8000-000000000001","number":7,"kind":"customer",\
            "state":"finished","owner":3,"title":"Translate","notes":"By Friday",\
            "application":"Shop","entity":"order","globalId":"4711","itemTitle":"Order 4711",\
            "itemUrl":"https://shop.example/4711","metadata":{"language":"de"},\
            "notification":"019b7a4c-5b00-7000-8000-000000000002",\
            "dueAt":"2026-01-01T12:01:00Z","estimate":"PT2H","logged":"PT5M",\
            "createdAt":"2026-01-01T12:00:00Z","updatedAt":"2026-01-01T12:00:01Z"}}""");
  }

  @Test
  void whatThereIsNotIsLeftOut() {
    assertThat(
            TaskMessageBody.of(new TaskCompleted(Tasks.of(3), NOON)).getJsonObject("task").keySet())
        .containsExactly(
            "id", "number", "kind", "state", "owner", "title", "logged", "createdAt", "updatedAt");
  }

  @Test
  void itTellsWhatTheEventAdds() {
    assertThat(TaskMessageBody.of(new TaskReminderDue(Tasks.of(3), Duration.ofDays(1), NOON)))
        .containsEntry("before", JsonP.JSON.createValue("PT24H"));
    assertThat(TaskMessageBody.of(new TaskEscalated(Tasks.of(3), 9, NOON)))
        .containsEntry("escalatedTo", JsonP.JSON.createValue(9L));
  }
}
