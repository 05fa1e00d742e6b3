package org.belfry.tasks.task;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * By when and how a task is to be done.
 *
 * @param dueDate to the millisecond, as it is printed
 * @param maxDuration from its creation; whatever passes first counts
 * @param estimate how long it should take
 * @param requiresApproval whether its customer has to approve what is delivered
 */
public record TaskTerms(
    @Nullable Instant dueDate,
    @Nullable TimeSpan maxDuration,
    @Nullable Duration estimate,
    boolean requiresApproval) {
  public static final TaskTerms NONE = new TaskTerms(null, null, null, true);

  public TaskTerms {
    dueDate = dueDate == null ? null : dueDate.truncatedTo(ChronoUnit.MILLIS);
  }

  /** The same until another moment. */
  public TaskTerms until(@Nullable Instant newDueDate) {
    return new TaskTerms(newDueDate, maxDuration, estimate, requiresApproval);
  }

  /** When a task that was created then is due, if ever. */
  @Nullable Instant dueAt(Instant createdAt) {
    return Stream.of(dueDate, maxDuration == null ? null : maxDuration.after(createdAt))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }
}
