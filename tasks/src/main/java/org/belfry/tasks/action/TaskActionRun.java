package org.belfry.tasks.action;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.belfry.notifications.Action;
import org.belfry.notifications.ActionForwarding;
import org.belfry.notifications.ActionOutcome;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.lifecycle.TaskProgress;
import org.belfry.tasks.task.NoSuchTask;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;

/** Runs actions on tasks: some here, all others in the application that made them. */
@ApplicationScoped
public class TaskActionRun {
  @Inject private Tasks tasks;
  @Inject private TaskProgress progress;
  @Inject private ActionForwarding forwarding;

  /**
   * @throws NoSuchTask if the caller has none with that id
   * @throws org.belfry.platform.problem.Problem if its application cannot be asked, or the task
   *     cannot be moved so
   */
  public ActionOutcome run(Action action, Caller caller) {
    UserId user = caller.userId();
    Task task = find(action.id(), user).orElseThrow(() -> new NoSuchTask(action.id()));
    switch (action.name()) {
      case "todo" -> settle(false, task);
      case "done" -> settle(true, task);
      default -> {
        return forwarding.forward(
            action, task.content().source().applicationLinkId(), caller.userName());
      }
    }
    return ActionOutcome.DONE;
  }

  private void settle(boolean done, Task task) {
    Task unused = progress.settle(done, TaskKey.of(task.id()), task.owner());
  }

  /** By its number, else by the id that its application gave it. */
  private Optional<Task> find(String id, UserId user) {
    return number(id)
        .flatMap(number -> tasks.find(TaskKey.of(number), user))
        .or(() -> tasks.withGlobalId(id, user).stream().findFirst());
  }

  private static Optional<Long> number(String id) {
    return id.matches("[0-9]{1,18}") ? Optional.of(Long.valueOf(id)) : Optional.empty();
  }
}
