package org.belfry.webhooks.topic;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** The topic is Belfry's own: users subscribe to it, and that is all. */
public final class BuiltInTopic extends Problem {
  private BuiltInTopic(String what, String remedy) {
    super(
        403,
        "topicBuiltIn",
        "The topic \"%s\" is Belfry's own: it cannot be %s.".formatted(TaskTopic.NAME, what),
        remedy,
        Map.of("topic", TaskTopic.ID.toString()));
  }

  static BuiltInTopic deleted() {
    return new BuiltInTopic("deleted", "Delete your subscriptions to it instead.");
  }

  /** Only what happens to tasks is told there. */
  public static BuiltInTopic publishedOn() {
    return new BuiltInTopic("published on", "Publish on a topic of your own.");
  }
}
