package org.belfry.tasks.lifecycle;

import jakarta.json.JsonObject;
import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.task.Alarms;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.jspecify.annotations.Nullable;

/**
 * A task as its owner wants it; nothing of it has been checked.
 *
 * @param globalId an application's own id of it
 * @param maxDuration from its creation; it is due then or at {@code dueDate}, whatever is first
 * @param reminders how long before it is due its owner is reminded
 * @param estimate how long it should take
 */
@JsonbPropertyOrder({
  "title",
  "notes",
  "entity",
  "globalId",
  "item",
  "metadata",
  "dueDate",
  "maxDuration",
  "reminders",
  "escalation",
  "estimate"
})
public record TaskDraft(
    @Nullable String title,
    @Nullable String notes,
    @Nullable String entity,
    @Nullable String globalId,
    @Nullable Item item,
    @Nullable JsonObject metadata,
    @Nullable Instant dueDate,
    @Nullable String maxDuration,
    @Nullable List<Duration> reminders,
    @Nullable EscalationDraft escalation,
    @Nullable Duration estimate) {

  /** The thing that it is about. */
  @JsonbPropertyOrder({"title", "url", "iconUrl"})
  public record Item(@Nullable String title, @Nullable String url, @Nullable String iconUrl) {
    static @Nullable Item of(TaskContent.Item item) {
      return item.equals(TaskContent.Item.NONE)
          ? null
          : new Item(item.title(), item.url(), item.iconUrl());
    }
  }

  /**
   * Whom to tell if it stays open after it was due.
   *
   * @param user name of the user
   */
  @JsonbPropertyOrder({"user", "after"})
  public record EscalationDraft(@Nullable String user, @Nullable Duration after) {
    static @Nullable EscalationDraft of(@Nullable Escalation escalation) {
      return escalation == null ? null : new EscalationDraft(escalation.name(), escalation.after());
    }
  }

  /** What would make a task as it is. */
  static TaskDraft of(TaskSpec spec) {
    TaskContent content = spec.content();
    TaskTerms terms = spec.terms();
    Alarms alarms = spec.alarms();
    return new TaskDraft(
        content.title(),
        content.notes(),
        content.source().entity(),
        content.source().globalId(),
        Item.of(content.item()),
        content.metadata(),
        terms.dueDate(),
        terms.maxDuration() == null ? null : terms.maxDuration().text(),
        alarms.reminders(),
        EscalationDraft.of(alarms.escalation()),
        terms.estimate());
  }
}
