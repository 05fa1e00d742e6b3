package org.belfry.tasks.effort;

import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.task.Task;
import org.jdbi.v3.core.Jdbi;

/** All time that was spent on tasks. */
@Component
public class TimeEntries {
  private static final String ADD =
      """
      INSERT INTO task_time_entry (task_id, id, spent_s, note, logged_at)
      VALUES (:task, :id, :spent, :note, :at)
      """;

  private static final String OF_TASK =
      """
      SELECT id, spent_s, note, logged_at FROM task_time_entry WHERE task_id = :task
      ORDER BY id DESC FETCH FIRST :limit ROWS ONLY
      """;

  private static final String REMOVE = "DELETE FROM task_time_entry WHERE task_id = :task";

  private static final String REMOVE_OF_OWNER =
      "DELETE FROM task_time_entry WHERE task_id IN (SELECT id FROM task_task WHERE owner_id = ?)";

  private final Jdbi jdbi;

  @Inject
  public TimeEntries(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  void add(TimeEntry entry, Task task) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("task", task.id())
                .bind("id", entry.id())
                .bind("spent", entry.spent().toSeconds())
                .bind("note", entry.note())
                .bind("at", entry.at())
                .execute());
  }

  /** The newest ones of a task, newest first. */
  List<TimeEntry> of(Task task, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_TASK)
                .bind("task", task.id())
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new TimeEntry(
                            (UUID) row.getObject(1),
                            Duration.ofSeconds(row.getLong(2)),
                            row.getString(3),
                            row.getTimestamp(4).toInstant()))
                .list());
  }

  /** Removes all of a task. */
  public void removeOf(Task task) {
    jdbi.useHandle(handle -> handle.createUpdate(REMOVE).bind("task", task.id()).execute());
  }

  /** Removes all of an owner's tasks. */
  public void removeOf(UserId owner) {
    jdbi.useHandle(handle -> handle.execute(REMOVE_OF_OWNER, owner.value()));
  }
}
