package org.belfry.tasks;

/** How a task stands. */
public enum TaskState {
  /** It is to be done. */
  CREATED("created"),
  /** What was done waits for the customer. */
  FEEDBACK("feedback"),
  FINISHED("finished"),
  /** Its time was over before it was finished. */
  TIMED_OUT("timed_out"),
  CANCELLED("cancelled");

  private final String code;

  TaskState(String code) {
    this.code = code;
  }

  /** As it is stored and printed. */
  public String code() {
    return code;
  }

  /** Whether something remains to be done. */
  public boolean isOpen() {
    return this == CREATED || this == FEEDBACK;
  }
}
