package org.belfry.tasks.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.belfry.platform.time.Era;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * Something that has to happen to a task at a moment.
 *
 * @param ahead how long before the due date a reminder is
 */
record Deadline(Kind kind, Duration ahead, Instant at) {

  /** What has to happen; the names are stored. */
  enum Kind {
    REMINDER,
    DUE,
    ESCALATION
  }

  /** All that has to happen to a task as it is; what lies beyond all moments is at their end. */
  static List<Deadline> of(Task task) {
    List<Deadline> all = new ArrayList<>();
    @Nullable Instant due = task.dueAt();
    if (due != null && task.state().isOpen()) {
      task.spec()
          .alarms()
          .reminders()
          .forEach(
              ahead -> all.add(new Deadline(Kind.REMINDER, ahead, Era.nearest(due.minus(ahead)))));
      all.add(new Deadline(Kind.DUE, Duration.ZERO, due));
      @Nullable Escalation escalation = task.spec().alarms().escalation();
      // A customer's task has ended by then.
      if (escalation != null && task.kind() == TaskKind.PERSONAL) {
        all.add(
            new Deadline(
                Kind.ESCALATION, Duration.ZERO, Era.nearest(due.plus(escalation.after()))));
      }
    }
    return all;
  }
}
