package org.belfry.tasks.deadline;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.platform.bean.OneForAll;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.Announcement;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.Tasks;

/**
 * Makes happen what is due. It waits for nobody: deadlines that another node has claimed, and tasks
 * that somebody is changing, are left to the next run.
 */
@OneForAll
public class DeadlineRun {
  static final int BATCH = 500;

  private final Deadlines deadlines;
  private final Tasks tasks;
  private final Announcement announcement;
  private final Clock clock;

  @Inject
  public DeadlineRun(Deadlines deadlines, Tasks tasks, Announcement announcement, Clock clock) {
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.announcement = announcement;
    this.clock = clock;
  }

  /**
   * Handles a batch, in the transaction of the caller.
   *
   * @return how many were handled
   */
  int runOnce() {
    Instant now = clock.instant();
    List<DueDeadline> claimed = deadlines.claim(now, BATCH);
    if (claimed.isEmpty()) {
      return 0;
    }
    Map<UUID, Task> locked =
        tasks.lockFree(claimed.stream().map(DueDeadline::task).distinct().toList()).stream()
            .collect(Collectors.toMap(Task::id, Function.identity()));
    List<DueDeadline> due =
        claimed.stream().filter(deadline -> locked.containsKey(deadline.task())).toList();
    if (!due.isEmpty()) {
      handle(due, Consequences.of(due, locked, now), now);
    }
    return due.size();
  }

  /** When the next deadline is due, if there are any. */
  Optional<Instant> next() {
    return deadlines.next();
  }

  private void handle(List<DueDeadline> due, Consequences consequences, Instant now) {
    Set<UUID> over = consequences.timedOut();
    if (!over.isEmpty()) {
      tasks.move(over, TaskState.TIMED_OUT, now);
      deadlines.removeOf(over);
    }
    List<DueDeadline> others =
        due.stream().filter(deadline -> !over.contains(deadline.task())).toList();
    if (!others.isEmpty()) {
      deadlines.remove(others);
    }
    announcement.of(consequences.happenings());
  }
}
