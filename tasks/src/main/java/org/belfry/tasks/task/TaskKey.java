package org.belfry.tasks.task;

import java.util.UUID;

/** How a caller names one of their tasks. */
public final class TaskKey {
  private final String column;
  private final Object value;

  private TaskKey(String column, Object value) {
    this.column = column;
    this.value = value;
  }

  public static TaskKey of(UUID id) {
    return new TaskKey("id", id);
  }

  public static TaskKey of(long number) {
    return new TaskKey("number", number);
  }

  /** By the notification that it was made of. */
  public static TaskKey ofNotification(UUID id) {
    return new TaskKey("notification_id", id);
  }

  String column() {
    return column;
  }

  Object value() {
    return value;
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
