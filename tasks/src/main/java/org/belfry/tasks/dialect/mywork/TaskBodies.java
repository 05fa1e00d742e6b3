package org.belfry.tasks.dialect.mywork;

import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.util.List;
import org.belfry.platform.problem.InvalidField;

/**
 * One task or a list of them: who sends one is answered one.
 *
 * @param isList which of both was sent
 */
record TaskBodies(List<TaskBody> tasks, boolean isList) {
  private static final int MAX_TASKS = 500;
  private static final Jsonb JSONB = JsonbBuilder.create();

  /**
   * @throws InvalidField if it is neither
   */
  static TaskBodies of(JsonValue value) {
    if (!(value instanceof JsonArray list)) {
      return new TaskBodies(List.of(task(value)), false);
    }
    if (list.size() > MAX_TASKS) {
      throw new InvalidField(
          "tooMany", "tasks", list.size(), "are at most " + MAX_TASKS, "Send them in parts.");
    }
    return new TaskBodies(list.stream().map(TaskBodies::task).toList(), true);
  }

  private static TaskBody task(JsonValue value) {
    if (value instanceof JsonObject task) {
      return JSONB.fromJson(task.toString(), TaskBody.class);
    }
    throw new InvalidField(
        "wrongType", "task", value, "is an object", "Send a task, or a list of tasks.");
  }

  /** The answer: the same number of tasks, in the same form. */
  Object answer(List<TaskBody> saved) {
    return isList ? saved : saved.get(0);
  }
}
