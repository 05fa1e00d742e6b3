package org.belfry.tasks.effort;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.platform.problem.Faults;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskEvent.TaskEstimateExceeded;
import org.belfry.tasks.task.Announcement;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.Tasks;
import org.jspecify.annotations.Nullable;

/** Logs time that was spent on tasks, also after they have ended. */
@Component
public class TimeLogging {
  private static final Duration LONGEST = ChronoUnit.YEARS.getDuration();
  private static final int MAX_NOTE = 1000;

  private final Tasks tasks;
  private final TimeEntries entries;
  private final Announcement announcement;
  private final Clock clock;

  @Inject
  public TimeLogging(Tasks tasks, TimeEntries entries, Announcement announcement, Clock clock) {
    this.tasks = tasks;
    this.entries = entries;
    this.announcement = announcement;
    this.clock = clock;
  }

  /**
   * Adds to the time of a task, and tells once when that passes the estimate.
   *
   * @throws org.belfry.platform.problem.Problem 422 unless it is longer than nothing
   */
  @Transactional
  TimeEntry log(TaskKey key, Duration spent, @Nullable String note, UserId owner) {
    check(spent, note);
    Instant now = clock.instant();
    Task before = tasks.lock(key, owner);
    Task after = before.logged(spent, now);
    tasks.save(after);
    TimeEntry entry = new TimeEntry(Uuid7.at(now), spent, note, now);
    entries.add(entry, after);
    if (isExceeded(after) && !isExceeded(before)) {
      announcement.of(after, new TaskEstimateExceeded(after.snapshot(), now));
    }
    return entry;
  }

  private static void check(Duration spent, @Nullable String note) {
    Faults faults = new Faults();
    if (spent.toSeconds() <= 0 || spent.compareTo(LONGEST) > 0) {
      faults.add(
          new InvalidField(
              "durationNotAllowed",
              "spent",
              spent.toString(),
              "is a duration from a second to a year",
              "Send one such as PT1H30M."));
    }
    if (note != null) {
      faults.limited("note", note, MAX_NOTE);
    }
    faults.throwIfAny();
  }

  private static boolean isExceeded(Task task) {
    @Nullable Duration estimate = task.spec().terms().estimate();
    return estimate != null && task.logged().compareTo(estimate) > 0;
  }
}
