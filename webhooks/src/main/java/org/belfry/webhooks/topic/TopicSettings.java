package org.belfry.webhooks.topic;

import org.belfry.platform.configuration.Configuration;
import org.belfry.platform.identity.Caller;

/**
 * What may be done with topics, which all share.
 *
 * @param deleters who may delete one besides administrators ({@code belfry.topics.delete})
 */
record TopicSettings(Deleters deleters) {
  /** Some callers. */
  enum Deleters {
    /** Whoever made the topic. */
    OWNER,
    ANYONE
  }

  static TopicSettings of(Configuration configuration) {
    return new TopicSettings(
        configuration.value(
            "belfry.topics.delete",
            Deleters.OWNER,
            text ->
                switch (text) {
                  case "owner" -> Deleters.OWNER;
                  case "anyone" -> Deleters.ANYONE;
                  default -> throw new IllegalArgumentException(text);
                },
            "is owner or anyone",
            "Set it to owner, for example."));
  }

  boolean mayDelete(Topic topic, Caller caller) {
    return deleters == Deleters.ANYONE
        || caller.isAdministrator()
        || topic.owner().filter(caller.userId()::equals).isPresent();
  }
}
