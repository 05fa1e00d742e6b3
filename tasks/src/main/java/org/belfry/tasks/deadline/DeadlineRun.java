package org.belfry.tasks.deadline;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.platform.queue.Lookout;
import org.belfry.platform.queue.Lookout.Look;
import org.belfry.platform.queue.Place;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.Announcement;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.Tasks;

/**
 * Makes happen what is due. It waits for nobody: deadlines that another node has claimed, and tasks
 * that somebody is changing, are left to the next run.
 */
@Singleton
public class DeadlineRun {
  static final int BATCH = 500;

  private final Deadlines deadlines;
  private final Tasks tasks;
  private final Announcement announcement;
  private final Clock clock;
  private final Lookout<Long> lookout = new Lookout<>(Long.MIN_VALUE);

  @Inject
  public DeadlineRun(Deadlines deadlines, Tasks tasks, Announcement announcement, Clock clock) {
    this.deadlines = deadlines;
    this.tasks = tasks;
    this.announcement = announcement;
    this.clock = clock;
  }

  /**
   * What came of a batch.
   *
   * @param handled how many were handled
   * @param took how long the look for them did
   * @param reached there is nothing left before
   */
  record Batch(int handled, Look<Long> look, Duration took, Place<Long> reached) {}

  /** Handles a batch, in the transaction of the caller, who tells when it is committed. */
  Batch runOnce() {
    Instant now = clock.instant();
    Look<Long> look = lookout.begin();
    long begin = System.nanoTime();
    List<DueDeadline> claimed = deadlines.claim(look.from(), now, BATCH);
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    List<DueDeadline> due = claimed.isEmpty() ? List.of() : handle(claimed, now);
    return new Batch(due.size(), look, took, reached(claimed, due, now));
  }

  void committed(Batch batch) {
    lookout.ended(batch.look(), batch.took(), batch.reached());
  }

  private Place<Long> reached(List<DueDeadline> claimed, List<DueDeadline> due, Instant now) {
    if (due.size() < claimed.size()) {
      Set<DueDeadline> handled = Set.copyOf(due);
      return claimed.stream()
          .filter(deadline -> !handled.contains(deadline))
          .map(deadline -> lookout.before(deadline.at()))
          .findFirst()
          .orElseThrow();
    }
    return claimed.size() < BATCH ? lookout.before(now) : claimed.get(claimed.size() - 1).place();
  }

  /** Returns those whose tasks nobody is changing. */
  private List<DueDeadline> handle(List<DueDeadline> claimed, Instant now) {
    Map<UUID, Task> locked =
        tasks.lockFree(claimed.stream().map(DueDeadline::task).distinct().toList()).stream()
            .collect(Collectors.toMap(Task::id, Function.identity()));
    List<DueDeadline> due =
        claimed.stream().filter(deadline -> locked.containsKey(deadline.task())).toList();
    if (!due.isEmpty()) {
      handle(due, Consequences.of(due, locked, now), now);
    }
    return due;
  }

  /** When the next deadline is due, if there are any. */
  Optional<Instant> next() {
    return deadlines.next(lookout.place());
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
