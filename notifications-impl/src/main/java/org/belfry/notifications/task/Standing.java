package org.belfry.notifications.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.notifications.notification.Progress;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvents;
import org.belfry.tasks.TaskSnapshot;
import org.jspecify.annotations.Nullable;

/**
 * How the task stands that was made of a notification.
 *
 * @param progress null if there is no task any more
 */
record Standing(long owner, UUID notification, @Nullable Progress progress) {

  /** One for each notification, as its task is after the last of the events. */
  static List<Standing> after(TaskEvents news) {
    Map<UUID, Standing> last = new LinkedHashMap<>();
    for (TaskEvent event : news.events()) {
      TaskSnapshot task = event.task();
      if (task.notificationId() != null) {
        last.put(
            task.notificationId(),
            new Standing(task.ownerId(), task.notificationId(), progress(event)));
      }
    }
    return List.copyOf(last.values());
  }

  private static @Nullable Progress progress(TaskEvent event) {
    if (event instanceof TaskEvent.TaskDeleted) {
      return null;
    }
    return event.task().state().isOpen() ? Progress.TODO : Progress.DONE;
  }
}
