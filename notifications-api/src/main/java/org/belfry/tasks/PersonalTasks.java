package org.belfry.tasks;

import java.util.UUID;

/**
 * The tasks that users make of their notifications. Each notification has at most one; the task's
 * state and the notification's status follow one another, so whoever hears {@link TaskEvents} of a
 * task with a {@code notificationId} changes that notification.
 *
 * <p>Joins the caller's transaction, and fires events in it only if something changes. The task is
 * locked first and observers lock what they need later, so call it before locking an inbox.
 */
public interface PersonalTasks {
  /**
   * The task that is to be done about a notification: a new one if there is none, else the one
   * there is, which is opened again if it had ended.
   *
   * @param content what a new one says
   */
  TaskSnapshot toDo(long ownerId, UUID notificationId, TaskContent content);

  /** The same task, after it was completed, unless it was long ago. */
  TaskSnapshot done(long ownerId, UUID notificationId, TaskContent content);
}
