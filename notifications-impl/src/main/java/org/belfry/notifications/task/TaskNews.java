package org.belfry.notifications.task;

import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.mailing.FollowedTask;
import org.belfry.notifications.mailing.Mailing;
import org.belfry.platform.bean.Component;
import org.belfry.tasks.TaskEvents;

/**
 * Hears what happens to tasks, in the transaction in which it does: tells those whom it concerns,
 * and lets the notifications of which tasks were made follow them.
 */
@Component
class TaskNews {
  private final Mailing mailing;

  @Inject
  TaskNews(Mailing mailing) {
    this.mailing = mailing;
  }

  void heard(@Observes TaskEvents news) {
    List<Addressed> notices =
        news.events().stream().map(TaskNotices::of).flatMap(Optional::stream).toList();
    List<FollowedTask> followed =
        news.events().stream().map(FollowedTasks::of).flatMap(Optional::stream).toList();
    mailing.publish(notices, followed);
  }
}
