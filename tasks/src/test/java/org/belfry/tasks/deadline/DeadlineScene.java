package org.belfry.tasks.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TaskTerms;
import org.belfry.tasks.task.TasksDatabase;

/** A customer and a time of its own, on a database that tests share. */
abstract class DeadlineScene {
  private static final AtomicLong USERS = new AtomicLong(1_000_000);

  /** Tests share a database, and each has its own time: what it leaves is of no other's concern. */
  private static final AtomicLong DAYS = new AtomicLong();

  final UserId acme = new UserId(USERS.incrementAndGet());
  final Instant start =
      Instant.parse("2040-01-01T10:00:00Z").plus(Duration.ofDays(DAYS.incrementAndGet()));
  final Instant due = start.plusSeconds(60);

  abstract TasksDatabase database();

  TaskSpec dueThen() {
    return TaskSpec.of(TaskContent.of("Read the report")).with(TaskTerms.NONE.until(due));
  }

  Task create(TaskKind kind, TaskSpec spec) {
    return database().inTransaction(() -> database().creation(at(start)).create(kind, spec, acme));
  }

  TaskState stateOf(Task task) {
    return database().tasks().get(TaskKey.of(task.id()), acme).state();
  }

  List<Class<?>> told(Task task) {
    List<Class<?>> types = new ArrayList<>();
    database().eventsOf(task).forEach(event -> types.add(event.getClass()));
    return types;
  }

  void runAt(Instant moment) {
    assertThat(runAll(moment)).isTrue();
  }

  boolean runAll(Instant moment) {
    int handled;
    do {
      handled =
          database().inTransaction(() -> database().deadlineRun(at(moment)).runOnce()).handled();
    } while (handled > 0);
    return true;
  }

  static void inParallel(List<Callable<Boolean>> work) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(work.size());
    try {
      List<Future<Boolean>> running = new ArrayList<>();
      work.forEach(one -> running.add(threads.submit(one)));
      for (Future<Boolean> one : running) {
        boolean unused = one.get();
      }
    } finally {
      threads.shutdown();
    }
  }

  static Clock at(Instant moment) {
    return Clock.fixed(moment, ZoneOffset.UTC);
  }
}
