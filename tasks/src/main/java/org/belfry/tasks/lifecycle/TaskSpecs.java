package org.belfry.tasks.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.belfry.platform.identity.user.User;
import org.belfry.platform.identity.user.Users;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.lifecycle.TaskDraft.EscalationDraft;
import org.belfry.tasks.lifecycle.TaskDraft.Item;
import org.belfry.tasks.task.Alarms;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.belfry.tasks.task.TimeSpan;
import org.jspecify.annotations.Nullable;

/** Makes specifications of drafts. */
@ApplicationScoped
class TaskSpecs {
  private static final int MAX_NAME = 255;

  @Inject private Users users;

  /**
   * A new task's.
   *
   * @param application name of the one that sends it
   */
  TaskSpec of(TaskDraft draft, @Nullable String application) {
    return over(
        TaskSpec.of(
            new TaskContent(
                "",
                null,
                new TaskContent.Source(application, null, null, null),
                TaskContent.Item.NONE,
                null)),
        draft);
  }

  /** What of a specification no draft tells stays as it is. */
  TaskSpec over(TaskSpec spec, TaskDraft draft) {
    Faults faults = new Faults();
    TaskTerms terms = terms(spec.terms(), draft, faults);
    Alarms alarms =
        new Alarms(
            draft.reminders() == null
                ? List.of()
                : draft.reminders().stream().filter(Objects::nonNull).toList(),
            escalation(draft.escalation(), faults));
    faults.throwIfAny();
    return spec.with(content(spec.content().source(), draft)).with(terms).with(alarms);
  }

  private static TaskContent content(TaskContent.Source source, TaskDraft draft) {
    @Nullable Item item = draft.item();
    return new TaskContent(
        draft.title() == null ? "" : draft.title(),
        draft.notes(),
        new TaskContent.Source(
            source.application(), source.applicationLinkId(), draft.entity(), draft.globalId()),
        item == null
            ? TaskContent.Item.NONE
            : new TaskContent.Item(item.title(), item.url(), item.iconUrl()),
        draft.metadata());
  }

  private static TaskTerms terms(TaskTerms before, TaskDraft draft, Faults faults) {
    return new TaskTerms(
        draft.dueDate(),
        draft.maxDuration() == null ? null : span(draft.maxDuration(), faults),
        draft.estimate(),
        before.requiresApproval());
  }

  private static @Nullable TimeSpan span(String text, Faults faults) {
    try {
      return TimeSpan.of(text);
    } catch (DateTimeException unreadable) {
      faults.add(
          new InvalidField(
              "durationNotAllowed",
              "maxDuration",
              text,
              "is a positive duration of ISO 8601",
              "Send one such as P1M or PT36H."));
      return null;
    }
  }

  private @Nullable Escalation escalation(@Nullable EscalationDraft draft, Faults faults) {
    if (draft == null) {
      return null;
    }
    String name = faults.required("escalation.user", draft.user(), MAX_NAME);
    Optional<User> user = users.byName(name);
    if (user.isEmpty() && !name.isEmpty()) {
      faults.add(
          new InvalidField(
              "userNotFound",
              "escalation.user",
              name,
              "is the name of a user",
              "Send the name of a user that exists."));
    }
    Duration after = draft.after() == null ? Duration.ofHours(1) : draft.after();
    return user.map(found -> new Escalation(found.id(), found.name(), after)).orElse(null);
  }
}
