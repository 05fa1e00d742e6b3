package org.belfry.tasks.lifecycle;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.belfry.platform.identity.UserDeleted;
import org.jdbi.v3.core.Jdbi;

/** Removes a deleted user's tasks with all that belongs to them, and escalates to them no more. */
@ApplicationScoped
class TaskRemoval {
  private static final String DEADLINES =
      "DELETE FROM task_deadline WHERE task_id IN (SELECT id FROM task_task WHERE owner_id = ?)";

  private static final String ENTRIES =
      "DELETE FROM task_time_entry WHERE task_id IN (SELECT id FROM task_task WHERE owner_id = ?)";

  private static final String TASKS = "DELETE FROM task_task WHERE owner_id = ?";

  private static final String ESCALATIONS =
      """
      UPDATE task_task SET escalation_user_id = NULL, escalation_user = NULL, escalation_s = NULL
      WHERE escalation_user_id = ?
      """;

  @Inject private Jdbi jdbi;

  void remove(@Observes UserDeleted deleted) {
    jdbi.useHandle(
        handle -> {
          handle.execute(DEADLINES, deleted.user().value());
          handle.execute(ENTRIES, deleted.user().value());
          handle.execute(TASKS, deleted.user().value());
          handle.execute(ESCALATIONS, deleted.user().value());
        });
  }
}
