package org.belfry.tasks.lifecycle;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.task.Announcement;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.MoveRefused;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;
import org.belfry.tasks.task.WorkItem;

/** Moves tasks from state to state. */
@Component
public class TaskProgress {
  private final Tasks tasks;
  private final Deadlines deadlines;
  private final Announcement announcement;
  private final Clock clock;

  @Inject
  public TaskProgress(Tasks tasks, Deadlines deadlines, Announcement announcement, Clock clock) {
    this.tasks = tasks;
    this.deadlines = deadlines;
    this.announcement = announcement;
    this.clock = clock;
  }

  /**
   * Moves a task of its owner's.
   *
   * @throws MoveRefused with status 409 if there is no such move from its state
   */
  @Transactional
  public Task move(Move move, TaskKey key, UserId owner) {
    return move(move, tasks.lock(key, owner), clock.instant());
  }

  /**
   * Ends a task as its owner can: done by themselves, or approved.
   *
   * @throws MoveRefused with status 409 if there is no such move from its state
   */
  @Transactional
  public Task complete(TaskKey key, UserId owner) {
    Task before = tasks.lock(key, owner);
    return move(ending(before), before, clock.instant());
  }

  /**
   * Has a task done again: one that was ended, or one whose result will not do.
   *
   * @throws MoveRefused with status 409 if there is no such move from its state
   */
  @Transactional
  public Task reopen(TaskKey key, UserId owner) {
    Task before = tasks.lock(key, owner);
    Move again = before.kind() == TaskKind.PERSONAL ? Move.REOPEN : Move.REWORK;
    return move(again, before, clock.instant());
  }

  /**
   * The result of a worker, who owns no task.
   *
   * @throws MoveRefused with status 409 if nothing is to be delivered
   */
  @Transactional
  public Task deliver(long number, List<WorkItem> result) {
    Task before = tasks.lockForWorker(number);
    Instant now = clock.instant();
    return keep(before, before.delivered(result, now), before.delivery(), now);
  }

  /**
   * Sees to it that a task of its owner's is done, or is to be done; nothing happens if it is so.
   *
   * @throws MoveRefused with status 409 if that is not for its owner to say
   */
  @Transactional
  public Task settle(boolean done, TaskKey key, UserId owner) {
    return settle(done, tasks.lock(key, owner), clock.instant());
  }

  /** The same with a locked task. */
  Task settle(boolean done, Task before, Instant now) {
    if (done != before.state().isOpen()) {
      return before;
    }
    return move(done ? ending(before) : Move.REOPEN, before, now);
  }

  private static Move ending(Task task) {
    return task.kind() == TaskKind.PERSONAL ? Move.COMPLETE : Move.APPROVE;
  }

  /** Moves a locked task. */
  Task move(Move move, Task before, Instant now) {
    return keep(before, before.after(move, now), move, now);
  }

  private Task keep(Task before, Task after, Move move, Instant now) {
    tasks.save(after);
    deadlines.follow(before, after, now);
    announcement.of(after, move.event(after));
    return after;
  }
}
