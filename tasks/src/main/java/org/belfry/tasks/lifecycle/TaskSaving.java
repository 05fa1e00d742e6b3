package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.Tasks;

/** Keeps personal tasks as applications tell them, each under the application's own id. */
@Component
public class TaskSaving {
  private final Tasks tasks;
  private final TaskCreation creation;
  private final TaskChange change;
  private final TaskProgress progress;
  private final Clock clock;

  @Inject
  public TaskSaving(
      Tasks tasks, TaskCreation creation, TaskChange change, TaskProgress progress, Clock clock) {
    this.tasks = tasks;
    this.creation = creation;
    this.change = change;
    this.progress = progress;
    this.clock = clock;
  }

  /** Saves all or none; the tasks come in the order of their submissions. */
  @Transactional
  public List<Task> saveAll(List<TaskSubmission> submissions, UserId owner) {
    tasks.latch(owner);
    return submissions.stream().map(submission -> saveOne(submission, owner)).toList();
  }

  /**
   * Changes the task with the same id of the application's, or makes one.
   *
   * @throws org.belfry.platform.problem.Problem 422 if no task can be like that
   */
  @Transactional
  public Task save(TaskSubmission submission, UserId owner) {
    tasks.latch(owner);
    return saveOne(submission, owner);
  }

  /**
   * Changes a task.
   *
   * @throws org.belfry.tasks.task.NoSuchTask if there is none, or it is somebody else's
   */
  @Transactional
  public Task save(TaskKey key, TaskSubmission submission, UserId owner) {
    return saveOver(tasks.lock(key, owner), submission);
  }

  private Task saveOne(TaskSubmission submission, UserId owner) {
    return find(submission, owner)
        .map(there -> saveOver(tasks.lock(TaskKey.of(there.id()), owner), submission))
        .orElseGet(() -> saveNew(submission, owner));
  }

  private Task saveOver(Task before, TaskSubmission submission) {
    TaskSpec spec = submission.change().apply(before.spec());
    return settle(change.change(before, spec, clock.instant()), submission);
  }

  private Task saveNew(TaskSubmission submission, UserId owner) {
    TaskSpec spec = submission.change().apply(TaskSpec.of(TaskContent.of("")));
    return settle(creation.create(TaskKind.PERSONAL, spec, submission.past(), owner), submission);
  }

  private Task settle(Task task, TaskSubmission submission) {
    return submission.done() == null
        ? task
        : progress.settle(submission.done(), task, clock.instant());
  }

  private Optional<Task> find(TaskSubmission submission, UserId owner) {
    if (submission.globalId() == null) {
      return Optional.empty();
    }
    return tasks.withGlobalId(submission.globalId(), owner).stream()
        .filter(
            task ->
                submission.application() == null
                    || submission.application().equals(task.content().source().application()))
        .findFirst();
  }
}
