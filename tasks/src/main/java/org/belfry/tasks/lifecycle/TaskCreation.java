package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.tasks.TaskEvent.TaskCreated;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.task.Announcement;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.Tasks;

/** Makes tasks, at the top of their owner's list. */
@Component
public class TaskCreation {
  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Announcement announcement;
  private final Clock clock;

  @Inject
  public TaskCreation(Tasks tasks, Deadlines deadlines, Announcement announcement, Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.announcement = announcement;
    this.clock = clock;
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 if no task can be made of the specification
   */
  @Transactional
  public Task create(TaskKind kind, TaskSpec spec, UserId owner) {
    return create(kind, spec, Past.NONE, owner);
  }

  /** The same of one that has a past. */
  Task create(TaskKind kind, TaskSpec spec, Past past, UserId owner) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
    spec.check(null, now);
    Task task =
        tasks.add(
            new Task(
                0,
                Uuid7.at(now),
                kind,
                owner,
                past.notificationId(),
                TaskState.CREATED,
                spec,
                List.of(),
                Duration.ZERO,
                Position.top(now),
                past.createdAt() == null ? now : past.createdAt(),
                past.updatedAt() == null ? now : past.updatedAt()));
    deadlines.begin(task, now);
    announcement.of(task, new TaskCreated(task.snapshot(), now));
    return task;
  }
}
