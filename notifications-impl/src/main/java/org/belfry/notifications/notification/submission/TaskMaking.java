package org.belfry.notifications.notification.submission;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Origin;
import org.belfry.notifications.Subject;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Progress;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.PersonalTasks;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskSnapshot;

/**
 * Makes tasks of notifications. The notification's progress is not written here: like whatever else
 * becomes of the task, it comes from there.
 */
@Component
public class TaskMaking {
  private final Notifications notifications;
  private final PersonalTasks tasks;

  @Inject
  TaskMaking(Notifications notifications, PersonalTasks tasks) {
    this.notifications = notifications;
    this.tasks = tasks;
  }

  /**
   * The task of a notification, which is to be done, or done, from now on. The inbox must not be
   * locked yet.
   *
   * @throws NoSuchNotification if there is none
   */
  @Transactional
  public TaskSnapshot become(long number, Progress progress, UserId user) {
    return become(notifications.get(number, user), progress);
  }

  @Transactional
  TaskSnapshot become(Notification notification, Progress progress) {
    long owner = notification.owner().value();
    TaskContent content = content(notification.notice());
    return switch (progress) {
      case TODO -> tasks.toDo(owner, notification.id(), content);
      case DONE -> tasks.done(owner, notification.id(), content);
    };
  }

  private static TaskContent content(Notice notice) {
    Origin origin = notice.origin();
    Subject subject = notice.subject();
    return new TaskContent(
        notice.content().title(),
        notice.content().description(),
        new TaskContent.Source(
            origin.application(), origin.applicationLinkId(), origin.entity(), origin.globalId()),
        new TaskContent.Item(
            subject.title(),
            subject.url() == null ? notice.links().browserUri() : subject.url(),
            subject.iconUrl()),
        notice.metadata());
  }
}
