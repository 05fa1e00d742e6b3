package org.belfry.tasks.callback;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** 404: nothing is registered under that id, or it is somebody else's. */
public final class CallbackNotRegistered extends Problem {
  public CallbackNotRegistered(long id) {
    super(
        404,
        "notificationNotFound",
        "There is no notification \"" + id + "\".",
        "Use the id of one of your notifications, as their list shows it.",
        Map.of("id", id));
  }
}
