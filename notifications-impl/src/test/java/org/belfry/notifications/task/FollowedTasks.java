package org.belfry.notifications.task;

import java.util.List;
import java.util.UUID;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Progress;
import org.belfry.tasks.PersonalTasks;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;
import org.jdbi.v3.core.Jdbi;

/** Makes tasks as the context of tasks does, as far as inboxes hear of it. */
public final class FollowedTasks implements PersonalTasks {
  private final FollowingNotifications following;
  private final Mailboxes mailboxes;

  public FollowedTasks(Jdbi jdbi, Mailboxes mailboxes) {
    this.following = new FollowingNotifications(jdbi, mailboxes);
    this.mailboxes = mailboxes;
  }

  @Override
  public TaskSnapshot toDo(long ownerId, UUID notificationId, TaskContent content) {
    return become(Progress.TODO, TaskSnapshots.of(ownerId, notificationId, TaskState.CREATED));
  }

  @Override
  public TaskSnapshot done(long ownerId, UUID notificationId, TaskContent content) {
    return become(Progress.DONE, TaskSnapshots.of(ownerId, notificationId, TaskState.FINISHED));
  }

  void follow(Standing standing) {
    mailboxes.lock(List.of(standing.owner()));
    following.follow(List.of(standing), TaskSnapshots.NOW);
  }

  private TaskSnapshot become(Progress progress, TaskSnapshot task) {
    UUID notification = task.notificationId();
    if (notification != null) {
      follow(new Standing(task.ownerId(), notification, progress));
    }
    return task;
  }
}
