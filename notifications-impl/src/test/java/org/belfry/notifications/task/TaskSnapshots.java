package org.belfry.notifications.task;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/** Tasks for tests. */
final class TaskSnapshots {
  static final Instant NOW = Instant.parse("2040-01-01T10:00:00Z");

  private static final AtomicLong NUMBERS = new AtomicLong();

  private TaskSnapshots() {}

  static TaskSnapshot personal(long owner, String title) {
    return task(TaskKind.PERSONAL, owner, null, TaskState.CREATED, TaskContent.of(title));
  }

  static TaskSnapshot customers(long owner, TaskState state) {
    return task(TaskKind.CUSTOMER, owner, null, state, TaskContent.of("Write an article"));
  }

  /** One that was made of a notification. */
  static TaskSnapshot of(long owner, UUID notification, TaskState state) {
    return task(TaskKind.PERSONAL, owner, notification, state, TaskContent.of("Answer it"));
  }

  private static TaskSnapshot task(
      TaskKind kind,
      long owner,
      @Nullable UUID notification,
      TaskState state,
      TaskContent content) {
    return new TaskSnapshot(
        NUMBERS.incrementAndGet(),
        Uuid7.at(NOW),
        kind,
        owner,
        notification,
        state,
        content,
        null,
        null,
        null,
        Duration.ZERO,
        NOW,
        NOW);
  }
}
