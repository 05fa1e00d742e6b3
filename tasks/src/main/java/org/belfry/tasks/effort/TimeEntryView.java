package org.belfry.tasks.effort;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Time spent as it is printed. */
@JsonbPropertyOrder({"id", "spent", "note", "loggedAt"})
public record TimeEntryView(UUID id, Duration spent, @Nullable String note, Instant loggedAt) {

  /**
   * The entries of a task.
   *
   * @param logged all time that was ever spent on it
   */
  @JsonbPropertyOrder({"items", "logged"})
  public record Page(List<TimeEntryView> items, Duration logged) {}

  static TimeEntryView of(TimeEntry entry) {
    return new TimeEntryView(entry.id(), entry.spent(), entry.note(), entry.at());
  }
}
