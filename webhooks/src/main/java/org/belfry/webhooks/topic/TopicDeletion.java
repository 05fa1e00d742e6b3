package org.belfry.webhooks.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.problem.ChangedMeanwhile;

/** Deletes topics. They are shared by all, but few may take them from all. */
@ApplicationScoped
public class TopicDeletion {
  @Inject private Topics topics;
  @Inject private TopicSettings settings;
  @Inject private Event<TopicDeleted> deleted;
  @Inject private Clock clock;

  /**
   * Deletes a topic and its subscriptions. What was published on it before is still delivered.
   *
   * @param expected whether the caller knows this state of it; always true without {@code If-Match}
   * @throws BuiltInTopic if it is Belfry's own
   * @throws NotTopicOwner if the caller may not delete it
   * @throws NoSuchTopic with status 404
   * @throws ChangedMeanwhile if it is not the expected one
   */
  @Transactional
  public void delete(UUID id, Caller caller, Predicate<Topic> expected) {
    if (id.equals(TaskTopic.ID)) {
      throw BuiltInTopic.deleted();
    }
    Topic topic = topics.lock(id).orElseThrow(() -> NoSuchTopic.at(id));
    if (!settings.mayDelete(topic, caller)) {
      throw new NotTopicOwner(topic);
    }
    if (!expected.test(topic)) {
      throw new ChangedMeanwhile("topic", id);
    }
    topics.remove(topic);
    deleted.fire(new TopicDeleted(id, clock.instant()));
  }

  /** Others subscribe to it, so a topic stays when its owner goes. */
  void disown(@Observes UserDeleted user) {
    topics.disown(user.user());
  }
}
