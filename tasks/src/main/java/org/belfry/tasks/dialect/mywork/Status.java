package org.belfry.tasks.dialect.mywork;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskState;
import org.jspecify.annotations.Nullable;

/** How a task stands, in the two words that this dialect has for it. */
enum Status {
  TODO,
  DONE;

  static Status of(TaskState state) {
    return state.isOpen() ? TODO : DONE;
  }

  /**
   * @throws InvalidField if it is none
   */
  static @Nullable Status of(@Nullable String text) {
    if (text == null) {
      return null;
    }
    try {
      return valueOf(text);
    } catch (IllegalArgumentException unknown) {
      throw new InvalidField(
          "valueNotAllowed", "status", text, "is TODO or DONE", "Send one of these.");
    }
  }

  /** In which of its states a task stands so. */
  Set<TaskState> states() {
    return EnumSet.allOf(TaskState.class).stream()
        .filter(state -> of(state) == this)
        .collect(Collectors.toSet());
  }
}
