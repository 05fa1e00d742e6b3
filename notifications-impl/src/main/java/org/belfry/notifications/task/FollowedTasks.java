package org.belfry.notifications.task;

import java.util.Optional;
import org.belfry.notifications.mailing.FollowedTask;
import org.belfry.notifications.notification.Progress;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskSnapshot;
import org.jspecify.annotations.Nullable;

/** How notifications stand of which tasks were made. */
final class FollowedTasks {
  private FollowedTasks() {}

  /** Empty if the task was made of none. */
  static Optional<FollowedTask> of(TaskEvent event) {
    TaskSnapshot task = event.task();
    return Optional.ofNullable(task.notificationId())
        .map(notification -> new FollowedTask(task.ownerId(), notification, progress(event)));
  }

  private static @Nullable Progress progress(TaskEvent event) {
    if (event instanceof TaskEvent.TaskDeleted) {
      return null;
    }
    return event.task().state().isOpen() ? Progress.TODO : Progress.DONE;
  }
}
