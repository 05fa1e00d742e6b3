package org.belfry.notifications.link;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.belfry.notifications.Action;
import org.belfry.notifications.ActionForwarding;
import org.belfry.notifications.ActionOutcome;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.Reading;
import org.belfry.notifications.notification.submission.Saving;
import org.belfry.notifications.notification.submission.TaskMaking;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskSnapshot;

/** Runs actions on notifications: some here, all others in the application that sent them. */
@ApplicationScoped
public class ActionRun {
  @Inject private Notifications notifications;
  @Inject private Reading reading;
  @Inject private Saving saving;
  @Inject private TaskMaking tasks;
  @Inject private ActionForwarding forwarding;

  /**
   * @throws NoSuchNotification if the caller has none with that id
   * @throws LinkUnusable if its application cannot be asked, or does not answer as it should
   */
  public ActionOutcome run(Action action, Caller caller) {
    UserId user = caller.userId();
    Notification notification =
        find(action.id(), user).orElseThrow(() -> new NoSuchNotification(action.id()));
    switch (action.name()) {
      case "markRead" -> reading.read(List.of(notification.number()), user);
      case "todo" -> progress(notification, Progress.TODO);
      case "done" -> progress(notification, Progress.DONE);
      case "pin" -> saving.pin(notification.number(), user);
      default -> {
        return forwarding.forward(
            action, notification.notice().origin().applicationLinkId(), caller.userName());
      }
    }
    return ActionOutcome.DONE;
  }

  private void progress(Notification notification, Progress progress) {
    TaskSnapshot unused = tasks.become(notification.number(), progress, notification.owner());
  }

  /** By its number, else by the id that its application gave it. */
  private Optional<Notification> find(String id, UserId user) {
    return number(id)
        .flatMap(number -> notifications.find(number, user))
        .or(() -> notifications.withGlobalId(id, user).stream().findFirst());
  }

  private static Optional<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
