package org.belfry.notifications.notification.submission;

import jakarta.inject.Inject;
import java.util.Optional;
import org.belfry.notifications.notification.NoticeCheck;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Progress;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskSnapshot;

/**
 * Takes in what applications submit, and has its task follow the status that they tell. The task
 * comes in a transaction of its own, as tasks are locked before inboxes; who repeats a submission
 * that was cut off in between gets the task then.
 */
@Component
public class Intake {
  private final Saving saving;
  private final TaskMaking tasks;

  @Inject
  Intake(Saving saving, TaskMaking tasks) {
    this.saving = saving;
    this.tasks = tasks;
  }

  /**
   * @throws org.belfry.platform.problem.Problem 422 if an inbox cannot hold it
   */
  public Notification take(SubmittedNotification submission, UserId user) {
    NoticeCheck.check(submission.notice());
    Optional<Notification> before = saving.known(submission, user);
    Notification saved = saving.save(submission, user);
    Progress progress = submission.progress();
    // What was never to be done has no task that could be done.
    boolean hasTask = before.map(Notification::progress).isPresent();
    if (progress == Progress.TODO || (progress == Progress.DONE && hasTask)) {
      TaskSnapshot unused = tasks.become(saved, progress);
    }
    return saved;
  }
}
