package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.PersonalTasks;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.Tasks;

/** Keeps one task for each notification that a user wants one of. */
@Component
public class NotificationTasks implements PersonalTasks {
  private final Tasks tasks;
  private final TaskCreation creation;
  private final TaskProgress progress;
  private final Clock clock;

  @Inject
  public NotificationTasks(Tasks tasks, TaskCreation creation, TaskProgress progress, Clock clock) {
    this.tasks = tasks;
    this.creation = creation;
    this.progress = progress;
    this.clock = clock;
  }

  @Override
  @Transactional
  public TaskSnapshot toDo(long ownerId, UUID notificationId, TaskContent content) {
    return settled(false, new UserId(ownerId), notificationId, content).snapshot();
  }

  @Override
  @Transactional
  public TaskSnapshot done(long ownerId, UUID notificationId, TaskContent content) {
    return settled(true, new UserId(ownerId), notificationId, content).snapshot();
  }

  private Task settled(boolean done, UserId owner, UUID notificationId, TaskContent content) {
    tasks.latch(owner);
    Task task =
        tasks
            .lockIfThere(TaskKey.ofNotification(notificationId), owner)
            .orElseGet(() -> create(notificationId, content, owner));
    return progress.settle(done, task, clock.instant());
  }

  private Task create(UUID notificationId, TaskContent content, UserId owner) {
    return creation.create(
        TaskKind.PERSONAL, TaskSpec.of(content), new Past(notificationId, null, null), owner);
  }
}
