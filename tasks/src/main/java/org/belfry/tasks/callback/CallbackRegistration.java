package org.belfry.tasks.callback;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.lifecycle.TaskCreation;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.Tasks;

/** Registers callbacks, with a new task or for one there is. */
@Component
public class CallbackRegistration {
  private static final int MOST = 100;

  private final TaskCreation creation;
  private final Tasks tasks;
  private final RegisteredCallbacks callbacks;
  private final Clock clock;

  @Inject
  public CallbackRegistration(
      TaskCreation creation, Tasks tasks, RegisteredCallbacks callbacks, Clock clock) {
    this.creation = creation;
    this.tasks = tasks;
    this.callbacks = callbacks;
    this.clock = clock;
  }

  /**
   * A customer's new task, and what to call back for: both or neither.
   *
   * @throws org.belfry.platform.problem.Problem 422 if no task can be made of the specification
   */
  @Transactional
  public Task create(TaskSpec spec, List<CallbackTerms> terms, UserId customer) {
    Task task = creation.create(TaskKind.CUSTOMER, spec, customer);
    if (terms.size() > MOST) {
      throw new TooManyCallbacks(MOST);
    }
    Instant now = clock.instant();
    terms.forEach(one -> callbacks.add(one, task, now));
    return task;
  }

  /** One more. */
  @Transactional
  public RegisteredCallback add(CallbackTerms terms, TaskKey key, UserId owner) {
    Task task = tasks.lock(key, owner);
    if (callbacks.of(task).size() >= MOST) {
      throw new TooManyCallbacks(MOST);
    }
    callbacks.add(terms, task, clock.instant());
    List<RegisteredCallback> all = callbacks.of(task);
    return all.get(all.size() - 1);
  }

  /**
   * @throws CallbackNotRegistered if there is none, or it is somebody else's
   */
  @Transactional
  public void remove(long id, UserId owner) {
    callbacks.remove(id, owner);
  }
}
