package org.belfry.tasks.dialect.mywork;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.Objects;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * A task, as it is sent and as it is answered; what is null is missing.
 *
 * @param status {@code TODO} or {@code DONE}
 * @param created in milliseconds since 1970; 0 for now, likewise {@code updated}
 */
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
public record TaskBody(
    @Nullable Long id,
    @Nullable String applicationLinkId,
    @Nullable String title,
    @Nullable String notes,
    @Nullable String status,
    @Nullable String application,
    @Nullable String entity,
    @Nullable Long created,
    @Nullable Long updated,
    @Nullable String globalId,
    @Nullable JsonObject metadata,
    @Nullable Item item) {

  /** What it is about. */
  @JsonbPropertyOrder({"iconUrl", "title", "url"})
  public record Item(@Nullable String iconUrl, @Nullable String title, @Nullable String url) {}

  static TaskBody of(Task task) {
    TaskContent content = task.content();
    TaskContent.Source source = content.source();
    TaskContent.Item item = content.item();
    return new TaskBody(
        task.number(),
        source.applicationLinkId(),
        content.title(),
        content.notes(),
        Status.of(task.state()).name(),
        source.application(),
        source.entity(),
        task.createdAt().toEpochMilli(),
        task.updatedAt().toEpochMilli(),
        source.globalId(),
        Objects.requireNonNullElse(content.metadata(), JsonObject.EMPTY_JSON_OBJECT),
        new Item(item.iconUrl(), item.title(), item.url()));
  }
}
