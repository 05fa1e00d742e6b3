package org.belfry.notifications.link;

import static org.belfry.platform.json.JsonP.JSON;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.Optional;
import org.belfry.notifications.notification.NoSuchNotification;
import org.belfry.notifications.notification.Notification;
import org.belfry.notifications.notification.Notifications;
import org.belfry.notifications.notification.Progress;
import org.belfry.notifications.notification.Reading;
import org.belfry.notifications.notification.Saving;
import org.belfry.notifications.notification.TaskMaking;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.platform.problem.InvalidField;
import org.belfry.platform.rest.ResourceId;

/** Runs actions on notifications: some here, all others in the application that sent it. */
@ApplicationScoped
public class ActionRun {
  @Inject private Notifications notifications;
  @Inject private Reading reading;
  @Inject private Saving saving;
  @Inject private TaskMaking tasks;
  @Inject private ApplicationLinks links;
  @Inject private LinkedApplication application;

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
        return forward(action, notification, caller);
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

  private ActionOutcome forward(Action action, Notification notification, Caller caller) {
    ApplicationLink link = link(action, notification);
    JsonObject answer =
        application.act(
            link,
            JSON.createObjectBuilder()
                .add("id", action.id())
                .add("qualifiedAction", action.name())
                .add("metadata", action.metadata())
                .add("username", caller.userName())
                .build());
    return new ActionOutcome(
        answer.getBoolean("successful", false), answer.getString("resultUrl", null));
  }

  private ApplicationLink link(Action action, Notification notification) {
    String id = notification.notice().origin().applicationLinkId();
    if (id == null) {
      throw new InvalidField(
          "actionUnknown",
          "qualifiedAction",
          action.name(),
          "is markRead, todo, done or pin for a notification without an application link",
          "Send one of these.");
    }
    return ResourceId.in(id).flatMap(links::find).orElseThrow(() -> new NoSuchLink(id));
  }
}
