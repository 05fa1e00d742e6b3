package org.belfry.tasks.listing;

import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Sql;
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
  private static final String LIST = "SELECT " + TaskRow.COLUMNS + " FROM task_task WHERE ";
  private static final String COUNT = "SELECT COUNT(*) FROM task_task WHERE ";

  private static final Order IN_ORDER =
      new Order(
          "position, number",
          start ->
              Sql.of(
                  "position >= ? AND (position > ? OR number > ?)",
                  start.position(),
                  start.position(),
                  start.number()));

  private static final Order NEWEST =
      new Order(
          "created_at DESC, number DESC",
          start ->
              Sql.of(
                  "created_at <= ? AND (created_at < ? OR number < ?)",
                  start.createdAt(),
                  start.createdAt(),
                  start.number()));

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
    return page(IN_ORDER, filter, below, limit, owner);
  }

  /**
   * The newest ones first, of all or of those older than a task.
   *
   * @throws org.belfry.tasks.task.NoSuchTask if that task is unknown
   */
  public List<Task> newest(TaskFilter filter, @Nullable TaskKey before, int limit, UserId owner) {
    return page(NEWEST, filter, before, limit, owner);
  }

  public long count(TaskFilter filter, UserId owner) {
    Sql count = Sql.of(COUNT).followedBy(Sql.allOf(conditions(filter, owner)));
    return jdbi.withHandle(
        handle -> count.bind(handle.createQuery(count.text())).mapTo(Long.class).one());
  }

  private List<Task> page(
      Order order, TaskFilter filter, @Nullable TaskKey key, int limit, UserId owner) {
    List<Sql> conditions = conditions(filter, owner);
    if (key != null) {
      conditions.add(order.beyond().apply(tasks.get(key, owner)));
    }
    Sql page =
        Sql.of(LIST)
            .followedBy(Sql.allOf(conditions))
            .followedBy(" ORDER BY " + order.columns() + " FETCH FIRST ? ROWS ONLY", limit);
    return jdbi.withHandle(
        handle -> page.bind(handle.createQuery(page.text())).map(new TaskRow()).list());
  }

  private static List<Sql> conditions(TaskFilter filter, UserId owner) {
    List<Sql> conditions = new ArrayList<>();
    conditions.add(Sql.of("owner_id = ?", owner.value()));
    conditions.addAll(filter.conditions());
    return conditions;
  }

  /**
   * @param beyond which tasks come after one
   */
  private record Order(String columns, Function<Task, Sql> beyond) {}
}
