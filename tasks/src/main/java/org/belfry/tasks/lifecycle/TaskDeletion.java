package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskEvent.TaskDeleted;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.effort.TimeEntries;
import org.belfry.tasks.task.Announcement;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;

/** Deletes tasks, whatever their state. */
@Component
public class TaskDeletion {
  private final Tasks tasks;
  private final Deadlines deadlines;
  private final TimeEntries entries;
  private final Announcement announcement;
  private final Clock clock;

  @Inject
  public TaskDeletion(
      Tasks tasks,
      Deadlines deadlines,
      TimeEntries entries,
      Announcement announcement,
      Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.entries = entries;
    this.announcement = announcement;
    this.clock = clock;
  }

  /**
   * @throws org.belfry.tasks.task.NoSuchTask if there is none, or it is somebody else's
   */
  @Transactional
  public void delete(TaskKey key, UserId owner) {
    Task task = tasks.lock(key, owner);
    tasks.remove(task);
    deadlines.removeOf(List.of(task.id()));
    entries.removeOf(task);
    announcement.of(task, new TaskDeleted(task.snapshot(), clock.instant()));
  }
}
