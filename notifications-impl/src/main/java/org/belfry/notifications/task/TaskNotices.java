package org.belfry.notifications.task;

import static org.belfry.platform.json.JsonP.JSON;

import java.util.Optional;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Content;
import org.belfry.notifications.Links;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.platform.text.Ellipsis;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * What inboxes say of tasks; nobody is told what he did himself. Types and data are those that
 * clients of the inbox API know ({@code docs/dialects/inbox.md}), and made alike for the others.
 */
final class TaskNotices {
  private static final int MAX_TITLE = 255;

  private TaskNotices() {}

  /** Empty if nobody needs to be told. */
  static Optional<Addressed> of(TaskEvent event) {
    TaskSnapshot task = event.task();
    Wording wording = wording(event);
    if (wording == null) {
      return Optional.empty();
    }
    long reader =
        event instanceof TaskEvent.TaskEscalated escalated ? escalated.toUserId() : task.ownerId();
    return Optional.of(Addressed.to(reader, notice(wording, task)));
  }

  private static @Nullable Wording wording(TaskEvent event) {
    if (event instanceof TaskEvent.TaskPastDeadline) {
      return new Wording("PastDeadline", "past_deadline", "Past its deadline");
    }
    if (event instanceof TaskEvent.TaskEstimateExceeded) {
      return new Wording(
          "EstimateExceeded100Percent",
          "estimate_exceeded_100_percent",
          "Takes longer than estimated");
    }
    if (event instanceof TaskEvent.TaskReminderDue) {
      return new Wording("DueSoon", "due_soon", "Due soon");
    }
    if (event instanceof TaskEvent.TaskEscalated) {
      return new Wording("Escalated", "escalated", "Not done in time");
    }
    return event.task().kind() == TaskKind.CUSTOMER ? saidToCustomer(event) : null;
  }

  /** That a customer's task has timed out is said by its deadline. */
  private static @Nullable Wording saidToCustomer(TaskEvent event) {
    if (event instanceof TaskEvent.CustomerInputRequired) {
      return new Wording(
          "CustomerInputRequired", "customer_input_required", "Waits for your approval");
    }
    if (event instanceof TaskEvent.TaskCompleted) {
      return new Wording("Completed", "completed", "Completed");
    }
    return null;
  }

  private static Notice notice(Wording wording, TaskSnapshot task) {
    TaskContent content = task.content();
    TaskContent.Source source = content.source();
    return Notice.of(
            new Content(
                wording.type(),
                Ellipsis.fit(wording.words() + ": " + content.title(), MAX_TITLE),
                null,
                JSON.createObjectBuilder()
                    .add("type", wording.dataType())
                    .add("task_id", task.number())
                    .add("task_name", content.title())
                    .build()))
        .linkedTo(new Links(content.item().url(), "/belfry/v1/tasks/" + task.id()))
        .from(
            new Origin(
                source.application(),
                source.applicationLinkId(),
                null,
                source.entity(),
                null,
                null))
        .about(
            new Subject(
                content.title(),
                content.item().url(),
                content.item().iconUrl(),
                task.id().toString(),
                null));
  }

  private record Wording(String name, String code, String words) {
    String type() {
      return "App\\Containers\\Tasks\\Notifications\\Task" + name + "Notification";
    }

    String dataType() {
      return "notification.task_" + code;
    }
  }
}
