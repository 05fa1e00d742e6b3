package org.belfry.tasks.task;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 404: there is no such task, or it is somebody else's. */
public final class NoSuchTask extends Problem {
  /**
   * @param id as the caller named it
   */
  public NoSuchTask(Object id) {
    super(
        404,
        "taskNotFound",
        "There is no task \"" + id + "\".",
        "Use the id of one of your tasks, as their list shows it.",
        Map.of("id", id.toString()));
  }
}
