package org.belfry.notifications.dialect.mywork;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Objects;
import org.belfry.notifications.notification.Progress;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskSnapshot;
import org.jspecify.annotations.Nullable;

/** The task that a notification is to its user. */
@JsonbPropertyOrder({
  "id",
  "applicationLinkId",
  "title",
  "notes",
  "status",
  "application",
  "entity",
  "created",
  "updated",
  "globalId",
  "metadata",
  "item"
})
public record TaskView(
    long id,
    @Nullable String applicationLinkId,
    String title,
    @Nullable String notes,
    String status,
    @Nullable String application,
    @Nullable String entity,
    long created,
    long updated,
    @Nullable String globalId,
    JsonObject metadata,
    ItemBody item) {

  static TaskView of(TaskSnapshot task) {
    TaskContent content = task.content();
    TaskContent.Source source = content.source();
    TaskContent.Item item = content.item();
    return new TaskView(
        task.number(),
        source.applicationLinkId(),
        content.title(),
        content.notes(),
        (task.state().isOpen() ? Progress.TODO : Progress.DONE).name(),
        source.application(),
        source.entity(),
        task.createdAt().toEpochMilli(),
        task.updatedAt().toEpochMilli(),
        source.globalId(),
        Objects.requireNonNullElse(content.metadata(), JsonObject.EMPTY_JSON_OBJECT),
        new ItemBody(item.iconUrl(), item.title(), item.url()));
  }
}
