package org.belfry.tasks.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.effort.TimeEntries;
import org.belfry.tasks.task.Tasks;

/** Removes a deleted user's tasks with all that belongs to them, and escalates to them no more. */
@ApplicationScoped
class TaskRemoval {
  @Inject private Deadlines deadlines;
  @Inject private TimeEntries entries;
  @Inject private Tasks tasks;

  /** Tasks last: the others are found by them. */
  void remove(@Observes UserDeleted deleted) {
    deadlines.removeOf(deleted.user());
    entries.removeOf(deleted.user());
    tasks.remove(deleted.user());
  }
}
