package org.belfry.webhooks.task;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvent.TaskReminderDue;
import org.belfry.tasks.TaskSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message about a task: {@code type}, {@code at}, {@code title} and {@code task};
 * what there is not is left out.
 */
final class TaskMessageBody {
  private TaskMessageBody() {}

  static JsonObject of(TaskEvent event) {
    JsonObjectBuilder body =
        JSON.createObjectBuilder()
            .add("type", event.type())
            .add("at", event.at().toString())
            .add("title", event.task().content().title());
    if (event instanceof TaskReminderDue reminder) {
      body.add("before", reminder.before().toString());
    } else if (event instanceof TaskEscalated escalated) {
      body.add("escalatedTo", escalated.toUserId());
    }
    return body.add("task", task(event.task())).build();
  }

  private static JsonObjectBuilder task(TaskSnapshot task) {
    JsonObjectBuilder json =
        JSON.createObjectBuilder()
            .add("id", task.id().toString())
            .add("number", task.number())
            .add("kind", task.kind().code())
            .add("state", task.state().code())
            .add("owner", task.ownerId());
    content(json, task.content());
    text(json, "notification", task.notificationId());
    text(json, "dueAt", task.dueAt());
    text(json, "estimate", task.estimate());
    return json.add("logged", task.logged().toString())
        .add("createdAt", task.createdAt().toString())
        .add("updatedAt", task.updatedAt().toString());
  }

  private static void content(JsonObjectBuilder json, TaskContent content) {
    json.add("title", content.title());
    text(json, "notes", content.notes());
    text(json, "application", content.source().application());
    text(json, "entity", content.source().entity());
    text(json, "globalId", content.source().globalId());
    text(json, "itemTitle", content.item().title());
    text(json, "itemUrl", content.item().url());
    if (content.metadata() != null) {
      json.add("metadata", content.metadata());
    }
  }

  private static void text(JsonObjectBuilder json, String name, @Nullable Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }
}
