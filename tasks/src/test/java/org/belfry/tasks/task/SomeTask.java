package org.belfry.tasks.task;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.tasks.TaskContent;
import org.belfry.tasks.TaskKind;
import org.belfry.tasks.TaskState;

/** A task to try something with. */
public final class SomeTask {
  public static final Instant CREATED_AT = Instant.parse("2030-01-01T10:00:00Z");

  private SomeTask() {}

  public static Task of(TaskKind kind, TaskState state) {
    return of(kind, state, TaskSpec.of(TaskContent.of("Read the report")));
  }

  public static Task of(TaskKind kind, TaskState state, TaskSpec spec) {
    return new Task(
        7,
        UUID.randomUUID(),
        kind,
        new UserId(1),
        null,
        state,
        spec,
        List.of(),
        Duration.ZERO,
        0,
        CREATED_AT,
        CREATED_AT);
  }
}
