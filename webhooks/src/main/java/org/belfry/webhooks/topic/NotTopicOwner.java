package org.belfry.webhooks.topic;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** Somebody wants to delete a topic that others have made. */
final class NotTopicOwner extends Problem {
  NotTopicOwner(Topic topic) {
    super(
        403,
        "notTopicOwner",
        "The topic \"%s\" is not yours, so you cannot delete it.".formatted(topic.name()),
        "Ask whoever made it, or an administrator. Delete your subscriptions to it if you want no"
            + " more of its messages.",
        Map.of("topic", topic.id().toString()));
  }
}
