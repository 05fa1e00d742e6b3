package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.MoveRefused;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.Tasks;
import org.jspecify.annotations.Nullable;

/** Brings a task to where its owner wants it: what it says, and its state. */
@Component
public class TaskRevision {
  private final Tasks tasks;
  private final TaskChange change;
  private final TaskProgress progress;
  private final Clock clock;

  @Inject
  public TaskRevision(Tasks tasks, TaskChange change, TaskProgress progress, Clock clock) {
    this.tasks = tasks;
    this.change = change;
    this.progress = progress;
    this.clock = clock;
  }

  /**
   * Changes all of it or nothing.
   *
   * @param wanted state; its own, or null, leaves that as it is
   * @throws MoveRefused with status 409 if the owner cannot have it like that
   */
  @Transactional
  public Task revise(
      TaskKey key, UserId owner, UnaryOperator<TaskSpec> revision, @Nullable TaskState wanted) {
    Instant now = clock.instant();
    Task before = tasks.lock(key, owner);
    Task changed = change.change(before, revision.apply(before.spec()), now);
    return wanted == null || wanted == changed.state()
        ? changed
        : progress.move(Move.ofOwner(changed, wanted), changed, now);
  }
}
