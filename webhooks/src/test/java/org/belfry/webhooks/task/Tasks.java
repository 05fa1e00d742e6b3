package org.belfry.webhooks.task;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskSnapshot;
import org.belfry.tasks.TaskState;

/** Tasks of which nothing matters but whose they are. */
final class Tasks {
  private Tasks() {}

  static TaskSnapshot of(long owner) {
    return new TaskSnapshot(
        1,
        UUID.randomUUID(),
        TaskKind.PERSONAL,
        owner,
        null,
        TaskState.CREATED,
        TaskContent.of("Water the flowers"),
        null,
        null,
        null,
        Duration.ZERO,
        Instant.EPOCH,
        Instant.EPOCH);
  }
}
