package org.belfry.tasks.task;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.belfry.platform.persistence.TestDatabase;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.deadline.DeadlineRun;
import org.belfry.tasks.deadline.Deadlines;
import org.belfry.tasks.effort.TimeEntries;
import org.belfry.tasks.effort.TimeLogging;
import org.belfry.tasks.lifecycle.NotificationTasks;
import org.belfry.tasks.lifecycle.TaskChange;
import org.belfry.tasks.lifecycle.TaskCreation;
import org.belfry.tasks.lifecycle.TaskDeletion;
import org.belfry.tasks.lifecycle.TaskOrder;
import org.belfry.tasks.lifecycle.TaskProgress;
import org.belfry.tasks.lifecycle.TaskSaving;
import org.belfry.tasks.listing.TaskListing;

/** The tables of tasks, and what works on them. */
public final class TasksDatabase extends TestDatabase {
  private final List<TaskEvent> events = new ArrayList<>();

  public TasksDatabase(DataSource dataSource) {
    super(dataSource, "task", "org/belfry/tasks/schema");
  }

  public Tasks tasks() {
    return new Tasks(jdbi());
  }

  public Deadlines deadlines() {
    return new Deadlines(jdbi());
  }

  public TaskListing listing() {
    return new TaskListing(tasks(), jdbi());
  }

  public TaskOrder order(Clock clock) {
    return new TaskOrder(tasks(), jdbi(), clock);
  }

  public TaskCreation creation(Clock clock) {
    return new TaskCreation(tasks(), deadlines(), announcement(), clock);
  }

  public TaskProgress progress(Clock clock) {
    return new TaskProgress(tasks(), deadlines(), announcement(), clock);
  }

  public TaskChange change(Clock clock) {
    return new TaskChange(tasks(), deadlines(), clock);
  }

  public TaskDeletion deletion(Clock clock) {
    return new TaskDeletion(tasks(), deadlines(), new TimeEntries(jdbi()), announcement(), clock);
  }

  public TaskSaving saving(Clock clock) {
    return new TaskSaving(tasks(), creation(clock), change(clock), progress(clock), clock);
  }

  public NotificationTasks notificationTasks(Clock clock) {
    return new NotificationTasks(tasks(), creation(clock), progress(clock), clock);
  }

  public TimeLogging timeLogging(Clock clock) {
    return new TimeLogging(tasks(), new TimeEntries(jdbi()), announcement(), clock);
  }

  public DeadlineRun deadlineRun(Clock clock) {
    return new DeadlineRun(deadlines(), tasks(), announcement(), clock);
  }

  /** What was announced about a task. */
  public List<TaskEvent> eventsOf(Task task) {
    synchronized (events) {
      return events.stream().filter(event -> event.task().id().equals(task.id())).toList();
    }
  }

  private Announcement announcement() {
    return new Announcement(
        new Announced<>(announced -> keep(announced.events())), new Announced<>(ours -> {}));
  }

  private void keep(List<TaskEvent> announced) {
    synchronized (events) {
      events.addAll(announced);
    }
  }
}
