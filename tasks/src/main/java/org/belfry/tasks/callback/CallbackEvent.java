package org.belfry.tasks.callback;

import java.util.Arrays;
import java.util.Optional;
import org.belfry.tasks.TaskEvent;
import org.belfry.tasks.TaskEvent.CustomerInputRequired;
import org.belfry.tasks.TaskEvent.TaskCompleted;
import org.belfry.tasks.TaskEvent.TaskTimedOut;

/** What a customer can be called back for; the names are printed and stored. */
public enum CallbackEvent {
  TASK_COMPLETED(TaskCompleted.class),
  TASK_TIMEDOUT(TaskTimedOut.class),
  CUSTOMER_INPUT_REQUIRED(CustomerInputRequired.class);

  private final Class<? extends TaskEvent> type;

  CallbackEvent(Class<? extends TaskEvent> type) {
    this.type = type;
  }

  static Optional<CallbackEvent> of(TaskEvent event) {
    return Arrays.stream(values()).filter(one -> one.type.isInstance(event)).findFirst();
  }
}
