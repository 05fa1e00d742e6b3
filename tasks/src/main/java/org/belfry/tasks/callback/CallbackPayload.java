package org.belfry.tasks.callback;

import org.belfry.tasks.task.Task;

/** Prints what a callback says, as the dialect does in which it was registered. */
public interface CallbackPayload {
  /**
   * @param task as it is after the event
   */
  String print(RegisteredCallback callback, Task task, PayloadFormat format);

  /** The media type of what it prints. */
  String mediaType(PayloadFormat format);
}
