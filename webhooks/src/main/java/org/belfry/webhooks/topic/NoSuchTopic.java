package org.belfry.webhooks.topic;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** There is no topic with the id that a request asks for or refers to. */
public final class NoSuchTopic extends Problem {
  private static final String REMEDY = "Take the _id of a topic in GET /topics, or create one.";

  private NoSuchTopic(int status, String message, String id) {
    super(status, "topicNotFound", message, REMEDY, Map.of("topic", id));
  }

  /** The request is for the topic itself: 404. */
  public static NoSuchTopic at(Object id) {
    return new NoSuchTopic(404, "There is no topic " + id + ".", id.toString());
  }

  /** The request names the topic in its body: 422. */
  public static NoSuchTopic referredToAs(Object reference) {
    return new NoSuchTopic(
        422, "The link apiture:topic leads to no topic: " + reference + ".", reference.toString());
  }
}
