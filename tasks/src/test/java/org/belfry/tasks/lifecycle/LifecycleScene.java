package org.belfry.tasks.lifecycle;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.task.Move;
import org.belfry.tasks.task.Task;
import org.belfry.tasks.task.TaskKey;
import org.belfry.tasks.task.TaskSpec;
import org.belfry.tasks.task.TasksDatabase;

/** Two users of their own, on a database that tests share. */
abstract class LifecycleScene {
  private static final AtomicLong USERS = new AtomicLong(2_000_000);
  static final Clock CLOCK = Clock.systemUTC();

  final UserId alice = new UserId(USERS.incrementAndGet());
  final UserId bob = new UserId(USERS.incrementAndGet());

  abstract TasksDatabase database();

  Task create(String title) {
    return create(TaskKind.PERSONAL, TaskSpec.of(TaskContent.of(title)));
  }

  Task create(TaskKind kind, TaskSpec spec) {
    return database().inTransaction(() -> database().creation(CLOCK).create(kind, spec, alice));
  }

  Task get(Task task) {
    return database().tasks().get(TaskKey.of(task.id()), alice);
  }

  Task move(Move move, Task task, UserId user) {
    return database()
        .inTransaction(() -> database().progress(CLOCK).move(move, TaskKey.of(task.id()), user));
  }

  List<Class<?>> told(Task task) {
    List<Class<?>> types = new ArrayList<>();
    for (TaskEvent event : database().eventsOf(task)) {
      types.add(event.getClass());
    }
    return types;
  }
}
