package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Puts tasks into the order that their owner wants. */
@Component
public class TaskOrder {
  private static final String LAST =
      "SELECT MAX(position) FROM task_task WHERE owner_id = :owner AND id <> :task";

  private static final String ABOVE = LAST + " AND position < :position";

  /** Needed when a place was halved ten times; the whole list below goes down by a lot. */
  private static final long ROOM = 1L << 32;

  private final Tasks tasks;
  private final Jdbi jdbi;
  private final Clock clock;

  @Inject
  public TaskOrder(Tasks tasks, Jdbi jdbi, Clock clock) {
    this.tasks = tasks;
    this.jdbi = jdbi;
    this.clock = clock;
  }

  /**
   * Puts a task just before another one of the same owner's, or at the end.
   *
   * @throws org.belfry.tasks.task.NoSuchTask if one of them is unknown
   */
  @Transactional
  public void put(TaskKey key, @Nullable TaskKey before, UserId owner) {
    tasks.latch(owner);
    Task task = tasks.lock(key, owner);
    if (before == null) {
      last(task).ifPresent(last -> tasks.place(task, last + Position.GAP));
    } else {
      Task other = tasks.get(before, owner);
      if (!other.id().equals(task.id())) {
        tasks.place(task, placeAbove(other, task));
      }
    }
  }

  private long placeAbove(Task other, Task task) {
    long above = above(other, task).orElseGet(() -> topOver(other));
    if (Position.isRoom(above, other.position())) {
      return Position.between(above, other.position());
    }
    tasks.moveDown(other, ROOM);
    return Position.between(above, other.position() + ROOM);
  }

  /** What is made later is above even that. */
  private long topOver(Task other) {
    return Math.min(Position.top(clock.instant()), other.position() - Position.GAP);
  }

  private Optional<Long> last(Task task) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LAST)
                .bind("owner", task.owner().value())
                .bind("task", task.id())
                .mapTo(Long.class)
                .findOne());
  }

  private Optional<Long> above(Task other, Task task) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ABOVE)
                .bind("owner", task.owner().value())
                .bind("task", task.id())
                .bind("position", other.position())
                .mapTo(Long.class)
                .findOne());
  }
}
