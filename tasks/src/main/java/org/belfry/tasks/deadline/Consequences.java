package org.belfry.tasks.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.TaskEscalated;
import org.belfry.tasks.TaskEvent.TaskPastDeadline;
import org.belfry.tasks.TaskEvent.TaskReminderDue;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.task.Escalation;
import org.belfry.tasks.task.Happening;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.Task;
import org.jspecify.annotations.Nullable;

/**
 * What follows from deadlines that are due.
 *
 * @param timedOut ids of the tasks whose time is over
 * @param happenings what is told, in the order of the deadlines
 */
record Consequences(Set<UUID> timedOut, List<Happening> happenings) {

  /**
   * @param due in the order in which they fell due
   * @param tasks theirs, by id
   */
  static Consequences of(List<DueDeadline> due, Map<UUID, Task> tasks, Instant now) {
    Consequences all = new Consequences(new LinkedHashSet<>(), new ArrayList<>());
    for (DueDeadline deadline : due) {
      Task task = tasks.get(deadline.task());
      if (task != null && task.state().isOpen() && !all.timedOut.contains(task.id())) {
        all.add(deadline, task, now);
      }
    }
    return all;
  }

  private void add(DueDeadline deadline, Task task, Instant now) {
    switch (deadline.kind()) {
      case REMINDER -> tell(task, new TaskReminderDue(task.snapshot(), deadline.ahead(), now));
      case DUE -> due(task, now);
      case ESCALATION -> {
        @Nullable Escalation escalation = task.spec().alarms().escalation();
        if (escalation != null) {
          tell(task, new TaskEscalated(task.snapshot(), escalation.to().value(), now));
        }
      }
    }
  }

  private void due(Task task, Instant now) {
    if (task.kind() == TaskKind.PERSONAL) {
      tell(task, new TaskPastDeadline(task.snapshot(), now));
    } else {
      Task over = task.after(Move.TIME_OUT, now);
      timedOut.add(over.id());
      tell(over, new TaskPastDeadline(over.snapshot(), now));
      tell(over, Move.TIME_OUT.event(over));
    }
  }

  private void tell(Task task, TaskEvent event) {
    happenings.add(new Happening(task, event));
  }
}
