package org.belfry.tasks.task;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is told of a due date, and when.
 *
 * @param reminders how long before it its owner is
 * @param escalation who else is if that did not help
 */
public record Alarms(List<Duration> reminders, @Nullable Escalation escalation) {
  public static final Alarms NONE = new Alarms(List.of(), null);

  public Alarms {
    reminders = reminders.stream().distinct().sorted().toList();
  }
}
