package org.belfry.tasks.listing;

import jakarta.inject.Inject;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskRow;
import org.belfry.tasks.task.Tasks;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Lists a user's tasks, in pages that begin after a task: the next page costs the same wherever it
 * is.
 */
@Component
public class TaskListing {
  private static final String LIST =
      "SELECT " + TaskRow.COLUMNS + " FROM task_task WHERE owner_id = :owner%s ORDER BY ";

  private static final String IN_ORDER = LIST + "position, number FETCH FIRST :limit ROWS ONLY";

  private static final String BELOW =
      " AND position >= :position AND (position > :position OR number > :number)";

  private static final String NEWEST =
      LIST + "created_at DESC, number DESC FETCH FIRST :limit ROWS ONLY";

  private static final String OLDER =
      " AND created_at <= :createdAt AND (created_at < :createdAt OR number < :number)";

  private static final String COUNT = "SELECT COUNT(*) FROM task_task WHERE owner_id = :owner%s";

  private final Tasks tasks;
  private final Jdbi jdbi;

  @Inject
  public TaskListing(Tasks tasks, Jdbi jdbi) {
    this.tasks = tasks;
    this.jdbi = jdbi;
  }

  /**
   * In the order that their owner gave them, from the top or from below a task.
   *
   * @throws org.belfry.tasks.task.NoSuchTask if that task is unknown
   */
  public List<Task> inOrder(TaskFilter filter, @Nullable TaskKey below, int limit, UserId owner) {
    return page(IN_ORDER, BELOW, filter, below, limit, owner);
  }

  /**
   * The newest ones first, of all or of those older than a task.
   *
   * @throws org.belfry.tasks.task.NoSuchTask if that task is unknown
   */
  public List<Task> newest(TaskFilter filter, @Nullable TaskKey before, int limit, UserId owner) {
    return page(NEWEST, OLDER, filter, before, limit, owner);
  }

  public long count(TaskFilter filter, UserId owner) {
    return jdbi.withHandle(
        handle ->
            filter
                .bind(handle.createQuery(COUNT.formatted(filter.sql())))
                .bind("owner", owner.value())
                .mapTo(Long.class)
                .one());
  }

  private List<Task> page(
      String sql,
      String beyond,
      TaskFilter filter,
      @Nullable TaskKey key,
      int limit,
      UserId owner) {
    @Nullable Task start = key == null ? null : tasks.get(key, owner);
    return jdbi.withHandle(
        handle -> {
          var query =
              filter
                  .bind(
                      handle.createQuery(
                          sql.formatted(filter.sql() + (start == null ? "" : beyond))))
                  .bind("owner", owner.value())
                  .bind("limit", limit);
          if (start != null) {
            query.bind("number", start.number());
            query.bind("position", start.position());
            query.bind("createdAt", start.createdAt());
          }
          return query.map(new TaskRow()).list();
        });
  }
}
