package org.belfry.tasks.deadline;

import java.time.Duration;
import java.util.UUID;
import org.belfry.tasks.deadline.Deadline.Kind;

/** A deadline whose moment has come; its row is locked. */
record DueDeadline(long id, UUID task, Kind kind, Duration ahead) {}
