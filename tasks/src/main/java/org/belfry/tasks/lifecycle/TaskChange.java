package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.task.Brief;
import org.belfry.tasks.task.MoveRefused;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;

/** Changes what is to be done, and by when. */
@OneForAll
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
   * @param change makes the new brief of the one there is
   * @throws org.belfry.platform.problem.Problem 422 if that cannot be one, 409 if it is too late
   */
  @Transactional
  public Task change(TaskKey key, UserId owner, UnaryOperator<Brief> change) {
    Task before = tasks.lock(key, owner);
    return change(before, change.apply(before.brief()), clock.instant());
  }

  /** Changes a locked task. */
  Task change(Task before, Brief brief, Instant now) {
    if (brief.equals(before.brief())) {
      return before;
    }
    if (before.kind() == TaskKind.CUSTOMER && !before.state().isOpen()) {
      throw MoveRefused.ended(before);
    }
    brief.check(before.brief(), now);
    Task after = before.changed(brief, now);
    tasks.save(after);
    deadlines.follow(before, after, now);
    return after;
  }
}
