package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.task.MoveRefused;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.Tasks;

/** Changes what is to be done, and by when. */
@Component
public class TaskChange {
  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Clock clock;

  @Inject
  public TaskChange(Tasks tasks, Deadlines deadlines, Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /**
   * @param change makes the new specification of the one there is
   * @throws org.belfry.platform.problem.Problem 422 if that cannot be one, 409 if it is too late
   */
  @Transactional
  public Task change(TaskKey key, UserId owner, UnaryOperator<TaskSpec> change) {
    Task before = tasks.lock(key, owner);
    return change(before, change.apply(before.spec()), clock.instant());
  }

  /** Changes a locked task. */
  Task change(Task before, TaskSpec spec, Instant now) {
    if (spec.equals(before.spec())) {
      return before;
    }
    if (before.kind() == TaskKind.CUSTOMER && !before.state().isOpen()) {
      throw MoveRefused.ended(before);
    }
    spec.check(before.spec(), now);
    Task after = before.changed(spec, now);
    tasks.save(after);
    deadlines.follow(before, after, now);
    return after;
  }
}
