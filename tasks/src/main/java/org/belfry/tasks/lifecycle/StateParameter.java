package org.belfry.tasks.lifecycle;

import java.util.Arrays;
import java.util.Set;
import org.belfry.platform.problem.InvalidField;
import org.belfry.tasks.TaskState;
import org.belfry.tasks.listing.TaskFilter;
import org.jspecify.annotations.Nullable;

/** Reads which tasks a list is asked for by their state. */
final class StateParameter {
  private StateParameter() {}

  static TaskFilter filter(@Nullable String text) {
    if (text == null) {
      return TaskFilter.NONE;
    }
    if (text.equals("open")) {
      return TaskFilter.NONE.done(false);
    }
    return Arrays.stream(TaskState.values())
        .filter(state -> state.code().equals(text))
        .findFirst()
        .map(state -> TaskFilter.NONE.in(Set.of(state)))
        .orElseThrow(
            () ->
                new InvalidField(
                    "valueNotAllowed",
                    "state",
                    text,
                    "is open, created, feedback, finished, timed_out or cancelled",
                    "Send one of these, or leave it out."));
  }
}
