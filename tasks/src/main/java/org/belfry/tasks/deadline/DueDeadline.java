package org.belfry.tasks.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.queue.Place;
import org.belfry.tasks.deadline.Deadline.Kind;

/** A deadline whose moment has come; its row is locked. */
record DueDeadline(long id, UUID task, Kind kind, Duration ahead, Instant at) {
  Place<Long> place() {
    return new Place<>(at, id);
  }
}
