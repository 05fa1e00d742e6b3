package org.belfry.tasks.deadline;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Columns;
import org.belfry.platform.persistence.ManyRows;
import org.belfry.platform.queue.Place;
import org.belfry.tasks.deadline.Deadline.Kind;
import org.belfry.tasks.task.Task;
import org.jdbi.v3.core.Jdbi;

/** The deadlines of open tasks. What has happened leaves the table. */
@Component
public class Deadlines {
  private static final String ADD =
      """
      INSERT INTO task_deadline (task_id, kind, ahead_s, due_at)
      SELECT CAST(:task AS UUID), d.kind, d.ahead_s, d.due_at
      FROM UNNEST(:kinds, :aheads, :moments) AS d(kind, ahead_s, due_at)
      """;

  private static final String REMOVE_OF = "DELETE FROM task_deadline WHERE task_id = ANY(:tasks)";
  static final String REMOVE = "DELETE FROM task_deadline WHERE id = ANY(:ids)";

  private static final String REMOVE_OF_OWNER =
      "DELETE FROM task_deadline WHERE task_id IN (SELECT id FROM task_task WHERE owner_id = ?)";

  private static final String CLAIM =
      """
      SELECT id, task_id, kind, ahead_s, due_at FROM task_deadline
      WHERE (due_at, id) > (:dueAt, :id) AND due_at <= :now
      ORDER BY due_at, id FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
      """;

  private static final String NEXT =
      """
      SELECT due_at FROM task_deadline WHERE (due_at, id) > (:dueAt, :id)
      ORDER BY due_at, id FETCH FIRST 1 ROWS ONLY
      """;

  private final Jdbi jdbi;

  @Inject
  public Deadlines(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those of a new task. */
  public void begin(Task task, Instant now) {
    add(task, Deadline.of(task), now);
  }

  /** Follows a change of a locked task; what was due before the change does not come again. */
  public void follow(Task before, Task after, Instant now) {
    List<Deadline> deadlines = Deadline.of(after);
    if (!deadlines.equals(Deadline.of(before))) {
      removeOf(List.of(after.id()));
      add(after, deadlines, now);
    }
  }

  /** Removes all of locked tasks. */
  public void removeOf(Collection<UUID> tasks) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ManyRows.in(REMOVE_OF, tasks.size()))
                .bindArray("tasks", UUID.class, tasks)
                .execute());
  }

  /** Removes all of an owner's tasks. */
  public void removeOf(UserId owner) {
    jdbi.useHandle(handle -> handle.execute(REMOVE_OF_OWNER, owner.value()));
  }

  /** Those behind a place that are due longest, without those that another node works on. */
  List<DueDeadline> claim(Place<Long> from, Instant now, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CLAIM)
                .bind("dueAt", from.dueAt())
                .bind("id", from.id())
                .bind("now", now)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new DueDeadline(
                            row.getLong(1),
                            (UUID) row.getObject(2),
                            Kind.valueOf(row.getString(3)),
                            Duration.ofSeconds(row.getLong(4)),
                            Columns.instant(row, 5)))
                .list());
  }

  void remove(Collection<DueDeadline> deadlines) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ManyRows.in(REMOVE, deadlines.size()))
                .bindArray("ids", Long.class, deadlines.stream().map(DueDeadline::id).toList())
                .execute());
  }

  /** When the next one behind a place is due, if there are any. */
  Optional<Instant> next(Place<Long> from) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEXT)
                .bind("dueAt", from.dueAt())
                .bind("id", from.id())
                .mapTo(Instant.class)
                .findOne());
  }

  private void add(Task task, List<Deadline> deadlines, Instant now) {
    List<Deadline> ahead =
        deadlines.stream().filter(deadline -> deadline.at().isAfter(now)).toList();
    if (!ahead.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(ADD)
                  .bind("task", task.id())
                  .bindArray(
                      "kinds", String.class, ahead.stream().map(d -> d.kind().name()).toList())
                  .bindArray(
                      "aheads", Long.class, ahead.stream().map(d -> d.ahead().toSeconds()).toList())
                  .bindArray("moments", Instant.class, ahead.stream().map(Deadline::at).toList())
                  .execute());
    }
  }
}
