package org.belfry.webhooks.topic;

import java.util.Map;
import org.belfry.platform.problem.Problem;

/** Another topic has the same name and domain. */
final class TopicAlreadyExists extends Problem {
  TopicAlreadyExists(String name, String domain) {
    super(
        409,
        "topicAlreadyExists",
        "There is a topic \"%s\" in the domain \"%s\" already.".formatted(name, domain),
        "Use that topic, or choose another name or domain.",
        Map.of("name", name, "domain", domain));
  }
}
