package org.belfry.webhooks.topic;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.persistence.UniqueViolation;
import org.belfry.webhooks.allowance.Allowances;

/** Creates topics. */
@ApplicationScoped
public class TopicCreation {
  @Inject private Topics topics;
  @Inject private Allowances allowances;
  @Inject private Clock clock;

  /**
   * Creates a topic of the caller.
   *
   * @throws org.belfry.platform.problem.Problem 422 if the draft is at fault or the caller has too
   *     many topics, 409 if name and domain are taken
   */
  @Transactional
  public Topic create(TopicDraft draft, Caller caller) {
    TopicDraft.Checked checked = draft.checked();
    if (topics.contain(checked.name(), checked.domain())) {
      throw new TopicAlreadyExists(checked.name(), checked.domain());
    }
    allowances.admitTopic(caller);
    Topic topic = new Topic(checked.name(), checked.domain(), caller.userId(), clock.instant());
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
