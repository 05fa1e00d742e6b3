package org.belfry.tasks.lifecycle;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskTerms;
import org.belfry.tasks.task.WorkItem;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is printed.
 *
 * @param number by which other APIs call it
 * @param kind {@code personal}, or {@code customer} if a worker does it
 * @param state {@code created}, {@code feedback}, {@code finished}, {@code timed_out} or {@code
 *     cancelled}
 * @param dueAt when its time is over, by {@code dueDate} and {@code maxDuration}
 */
@JsonbPropertyOrder({
  "id",
  "number",
  "kind",
  "state",
  "title",
  "notes",
  "application",
  "applicationLinkId",
  "entity",
  "globalId",
  "item",
  "metadata",
  "notificationId",
  "dueDate",
  "maxDuration",
  "dueAt",
  "reminders",
  "escalation",
  "estimate",
  "logged",
  "template",
  "input",
  "result",
  "requiresApproval",
  "createdAt",
  "updatedAt"
})
public record TaskView(
    UUID id,
    long number,
    String kind,
    String state,
    String title,
    @Nullable String notes,
    @Nullable String application,
    @Nullable String applicationLinkId,
    @Nullable String entity,
    @Nullable String globalId,
    TaskDraft.@Nullable Item item,
    @Nullable JsonObject metadata,
    @Nullable UUID notificationId,
    @Nullable Instant dueDate,
    @Nullable String maxDuration,
    @Nullable Instant dueAt,
    List<Duration> reminders,
    TaskDraft.@Nullable EscalationDraft escalation,
    @Nullable Duration estimate,
    Duration logged,
    @Nullable String template,
    List<WorkItem> input,
    List<WorkItem> result,
    boolean requiresApproval,
    Instant createdAt,
    Instant updatedAt) {

  /**
   * Tasks of a list.
   *
   * @param next id after which the next page begins, null on the last one
   */
  @JsonbPropertyOrder({"items", "next"})
  public record Page(List<TaskView> items, @Nullable UUID next) {
    static Page of(List<Task> tasks, int limit) {
      return new Page(
          tasks.stream().map(TaskView::of).toList(),
          tasks.size() == limit ? tasks.get(limit - 1).id() : null);
    }
  }

  static TaskView of(Task task) {
    TaskContent content = task.content();
    TaskContent.Source source = content.source();
    TaskTerms terms = task.spec().terms();
    return new TaskView(
        task.id(),
        task.number(),
        task.kind().code(),
        task.state().code(),
        content.title(),
        content.notes(),
        source.application(),
        source.applicationLinkId(),
        source.entity(),
        source.globalId(),
        TaskDraft.Item.of(content.item()),
        content.metadata(),
        task.notificationId(),
        terms.dueDate(),
        terms.maxDuration() == null ? null : terms.maxDuration().text(),
        task.dueAt(),
        task.spec().alarms().reminders(),
        TaskDraft.EscalationDraft.of(task.spec().alarms().escalation()),
        terms.estimate(),
        task.logged(),
        task.spec().order().template(),
        task.spec().order().input(),
        task.result(),
        terms.requiresApproval(),
        task.createdAt(),
        task.updatedAt());
  }
}
