package org.belfry.system.fuzz;

/** Whose credentials a request has. */
enum Who {
  OWNER,
  READER,
  WRITER,
  IDX,
  OTHER,
  ADMINISTRATOR,
  NOBODY,
  STRANGER;

  /** Whether anything that is not for everybody is refused. */
  boolean isUnknown() {
    return this == NOBODY || this == STRANGER;
  }

  /** Whether it may at least look at things. */
  boolean reads() {
    return this != WRITER && !isUnknown();
  }
}
