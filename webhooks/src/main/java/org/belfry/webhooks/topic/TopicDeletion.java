package org.belfry.webhooks.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Predicate;
import org.belfry.platform.problem.ChangedMeanwhile;

/** Deletes topics. Any caller may who holds the scope: topics are shared by all. */
@ApplicationScoped
public class TopicDeletion {
  @Inject private Topics topics;
  @Inject private Event<TopicDeleted> deleted;
  @Inject private Clock clock;

  /**
   * Deletes a topic and its subscriptions. What was published on it before is still delivered.
   *
   * @param expected whether the caller knows this state of it; always true without {@code If-Match}
   * @throws BuiltInTopic if it is Belfry's own
   * @throws NoSuchTopic with status 404
   * @throws ChangedMeanwhile if it is not the expected one
   */
  @Transactional
  public void delete(UUID id, Predicate<Topic> expected) {
    if (id.equals(TaskTopic.ID)) {
      throw BuiltInTopic.deleted();
    }
    Topic topic = topics.lock(id).orElseThrow(() -> NoSuchTopic.at(id));
    if (!expected.test(topic)) {
      throw new ChangedMeanwhile("topic", id);
    }
    topics.remove(topic);
    deleted.fire(new TopicDeleted(id, clock.instant()));
  }
}
