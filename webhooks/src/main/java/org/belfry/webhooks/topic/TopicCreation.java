package org.belfry.webhooks.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.belfry.platform.persistence.UniqueViolation;

/** Creates topics. */
@ApplicationScoped
public class TopicCreation {
  @Inject private Topics topics;
  @Inject private Clock clock;

  /**
   * Creates a topic.
   *
   * @throws org.belfry.platform.problem.Problem 422 if the draft is at fault, 409 if name and
   *     domain are taken
   */
  @Transactional
  public Topic create(TopicDraft draft) {
    TopicDraft.Checked checked = draft.checked();
    if (topics.contain(checked.name(), checked.domain())) {
      throw new TopicAlreadyExists(checked.name(), checked.domain());
    }
    Topic topic = new Topic(checked.name(), checked.domain(), clock.instant());
    try {
      topics.add(topic);
      return topic;
    } catch (PersistenceException refused) {
      // Somebody else created it between the question above and now.
      if (UniqueViolation.caused(refused)) {
        throw new TopicAlreadyExists(checked.name(), checked.domain());
      }
      throw refused;
    }
  }
}
