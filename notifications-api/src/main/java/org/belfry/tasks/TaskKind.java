package org.belfry.tasks;

/** Whose wish a task is. */
public enum TaskKind {
  /** Its owner's own: past its due date it stays open. */
  PERSONAL("personal"),
  /** A customer's, which a worker does: past its due date it ends. */
  CUSTOMER("customer");

  private final String code;

  TaskKind(String code) {
    this.code = code;
  }

  /** As it is stored and printed. */
  public String code() {
    return code;
  }
}
