package org.belfry.tasks.dialect.marketplace;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.belfry.tasks.task.TimeSpan;
import org.belfry.tasks.task.WorkItem;
import org.jspecify.annotations.Nullable;

/** A task as a request tells it. */
final class TaskRequest {
  /** What a state is, to follow its name. */
  static final String STATES =
      "one of "
          + Arrays.stream(TaskState.values())
              .map(TaskState::code)
              .collect(Collectors.joining(", "));

  private static final String TITLE = "Task";

  private final DocumentFields task;

  TaskRequest(DocumentFields task) {
    this.task = task;
  }

  /** A new task's. */
  TaskSpec spec() {
    return over(TaskSpec.of(TaskContent.of(TITLE)));
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  void check() {
    TaskSpec unused = spec();
    task.faults().throwIfAny();
  }

  /** What the request does not tell stays as it is. */
  TaskSpec over(TaskSpec before) {
    return before.with(content(before)).with(terms(before.terms())).with(order(before.order()));
  }

  /** The state that it is to have, if the request tells. */
  @Nullable TaskState state() {
    @Nullable String text = task.text("state");
    if (text == null) {
      return null;
    }
    @Nullable TaskState state = state(text);
    if (state == null) {
      task.fault("valueNotAllowed", "state", text, "is " + STATES, "Send one of these.");
    }
    return state;
  }

  static @Nullable TaskState state(String text) {
    return Arrays.stream(TaskState.values())
        .filter(state -> state.code().equals(text))
        .findFirst()
        .orElse(null);
  }

  /** Pieces of work, of a customer's or a worker's. */
  static List<WorkItem> items(DocumentFields owner, String name) {
    return owner.list(name).stream()
        .map(item -> new WorkItem(item.text("item_code"), item.raw("item_content")))
        .toList();
  }

  private TaskContent content(TaskSpec before) {
    if (!task.has("customer_ref")) {
      return before.content();
    }
    @Nullable String reference = task.text("customer_ref");
    TaskContent content = before.content();
    TaskContent.Source source = content.source();
    return new TaskContent(
        reference == null ? TITLE : reference,
        content.notes(),
        new TaskContent.Source(
            source.application(), source.applicationLinkId(), source.entity(), reference),
        content.item(),
        content.metadata());
  }

  private TaskTerms terms(TaskTerms before) {
    return new TaskTerms(
        task.has("due_date") ? dueDate() : before.dueDate(),
        task.has("max_duration") ? maxDuration() : before.maxDuration(),
        before.estimate(),
        task.flag("requires_approval").orElse(before.requiresApproval()));
  }

  private @Nullable Instant dueDate() {
    @Nullable String text = task.text("due_date");
    try {
      return text == null ? null : Moments.parse(text);
    } catch (DateTimeException unreadable) {
      task.fault(
          "momentExpected",
          "due_date",
          text,
          "is a moment of ISO 8601 with an offset and a year of four digits",
          "Send one such as 2030-04-17T10:04:46+02:00.");
      return null;
    }
  }

  private @Nullable TimeSpan maxDuration() {
    @Nullable String text = task.text("max_duration");
    try {
      return text == null ? null : TimeSpan.of(text);
    } catch (DateTimeException unreadable) {
      task.fault(
          "durationNotAllowed",
          "max_duration",
          text,
          "is a positive duration of ISO 8601",
          "Send one such as P1M or PT36H.");
      return null;
    }
  }

  private TaskSpec.Order order(TaskSpec.Order before) {
    return new TaskSpec.Order(
        task.has("template") ? Template.read(task) : before.template(),
        task.has("input") ? items(task, "input") : before.input());
  }
}
