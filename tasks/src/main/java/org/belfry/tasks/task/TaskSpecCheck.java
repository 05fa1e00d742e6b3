package org.belfry.tasks.task;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.time.Era;
import org.belfry.tasks.TaskContent;
import org.jspecify.annotations.Nullable;

/** Finds what of a specification a task cannot be made of. */
final class TaskSpecCheck {
  private static final int MAX_TEXT = 255;
  private static final int MAX_URI = 2048;
  private static final int MAX_NOTES = 256 * 1024;
  private static final int MAX_REMINDERS = 20;
  private static final Duration LONGEST = ChronoUnit.YEARS.getDuration().multipliedBy(10);

  private final Faults faults = new Faults();

  private TaskSpecCheck() {}

  /**
   * @param before what the task was until now, null for a new one
   * @throws org.belfry.platform.problem.Problem 422 with all faults
   */
  static void check(TaskSpec spec, @Nullable TaskSpec before, Instant now) {
    TaskSpecCheck check = new TaskSpecCheck();
    check.content(spec.content());
    check.terms(spec.terms(), before == null ? TaskTerms.NONE : before.terms(), now);
    check.alarms(spec.alarms());
    check.order(spec.order());
    check.faults.throwIfAny();
  }

  private void content(TaskContent content) {
    faults.line("title", content.title(), MAX_TEXT);
    text("notes", content.notes(), MAX_NOTES);
    text("application", content.source().application(), MAX_TEXT);
    text("applicationLinkId", content.source().applicationLinkId(), MAX_TEXT);
    text("entity", content.source().entity(), MAX_TEXT);
    text("globalId", content.source().globalId(), MAX_TEXT);
    text("item.title", content.item().title(), MAX_TEXT);
    uri("item.url", content.item().url());
    uri("item.iconUrl", content.item().iconUrl());
  }

  /** What was in time when it was set may have passed since. */
  private void terms(TaskTerms terms, TaskTerms before, Instant now) {
    @Nullable Instant dueDate = terms.dueDate();
    if (dueDate != null && !Objects.equals(dueDate, before.dueDate())) {
      if (!dueDate.isAfter(now)) {
        add("momentPassed", "dueDate", dueDate, "is in the future", "Send a later moment.");
      } else if (!Era.includes(dueDate)) {
        add("valueTooLarge", "dueDate", dueDate, Era.RULE, Era.REMEDY);
      }
    }
    if (terms.estimate() != null) {
      duration("estimate", terms.estimate());
    }
  }

  private void alarms(Alarms alarms) {
    if (alarms.reminders().size() > MAX_REMINDERS) {
      add(
          "tooMany",
          "reminders",
          alarms.reminders().size(),
          "are at most " + MAX_REMINDERS,
          "Leave some out.");
    }
    alarms.reminders().forEach(reminder -> duration("reminders", reminder));
    if (alarms.escalation() != null) {
      duration("escalation.after", alarms.escalation().after());
    }
  }

  private void order(TaskSpec.Order order) {
    text("template", order.template(), MAX_URI);
    for (WorkItem item : order.input()) {
      text("input.code", item.code(), MAX_TEXT);
      text("input.content", item.content(), MAX_NOTES);
    }
  }

  private void duration(String field, Duration value) {
    if (value.toSeconds() <= 0 || value.compareTo(LONGEST) > 0) {
      add(
          "durationNotAllowed",
          field,
          value,
          "is a duration from a second to ten years",
          "Send one such as PT1H30M.");
    }
  }

  private void text(String field, @Nullable String value, int maxLength) {
    if (value != null) {
      faults.limited(field, value, maxLength);
    }
  }

  private void uri(String field, @Nullable String value) {
    if (value != null) {
      faults.webUri(field, value, MAX_URI);
    }
  }

  private void add(String type, String field, Object value, String rule, String remedy) {
    faults.add(new InvalidField(type, field, value.toString(), rule, remedy));
  }
}
