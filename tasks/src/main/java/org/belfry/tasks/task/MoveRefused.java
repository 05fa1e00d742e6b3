package org.belfry.tasks.task;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.belfry.platform.problem.Problem;
import org.belfry.tasks.TaskState;

/** 409: a task cannot become what a request wants of it. */
public final class MoveRefused extends Problem {
  private MoveRefused(String message, Task task) {
    super(
        409,
        "moveRefused",
        message,
        "From here it can become: " + ways(task) + ".",
        Map.of("id", task.number(), "state", task.state().code()));
  }

  static MoveRefused of(Move move, Task task) {
    return to(move.target(), task);
  }

  /** There is no way into this state from the task's own. */
  public static MoveRefused to(TaskState target, Task task) {
    return new MoveRefused(
        String.format(
            Locale.ROOT,
            "Task %d is %s, and cannot become %s.",
            task.number(),
            task.state().code(),
            target.code()),
        task);
  }

  /** It has ended, and what it was about cannot be changed any more. */
  public static MoveRefused ended(Task task) {
    return new MoveRefused(
        String.format(
            Locale.ROOT,
            "Task %d is %s, and cannot be changed any more.",
            task.number(),
            task.state().code()),
        task);
  }

  private static String ways(Task task) {
    String ways =
        Arrays.stream(Move.values())
            .filter(move -> move.isLegal(task.kind(), task.state()))
            .map(move -> move.target().code())
            .distinct()
            .collect(Collectors.joining(", "));
    return ways.isEmpty() ? "nothing else" : ways;
  }
}
