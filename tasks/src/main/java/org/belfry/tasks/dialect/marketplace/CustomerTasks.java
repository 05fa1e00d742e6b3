package org.belfry.tasks.dialect.marketplace;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.task.NoSuchTask;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;

/** The tasks that the caller has as a customer; personal ones are not of this dialect. */
@RequestScoped
class CustomerTasks {
  @Inject private Tasks tasks;
  @Inject private Provider<Caller> caller;

  UserId customer() {
    return caller.get().userId();
  }

  /**
   * @throws NoSuchTask if there is none, or it is somebody else's
   */
  Task get(long number) {
    Task task = tasks.get(TaskKey.of(number), customer());
    if (task.kind() != TaskKind.CUSTOMER) {
      throw new NoSuchTask(number);
    }
    return task;
  }

  /** The same by its key alone. */
  TaskKey key(long number) {
    return TaskKey.of(get(number).id());
  }
}
