package org.belfry.webhooks.message;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import org.belfry.platform.identity.Caller;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.UniqueViolation;
import org.belfry.platform.persistence.outage.DatabaseFailure;
import org.belfry.platform.problem.Faults;
import org.belfry.webhooks.topic.BuiltInTopic;
import org.belfry.webhooks.topic.NoSuchTopic;
import org.belfry.webhooks.topic.TaskTopic;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** Publishes messages. */
@ApplicationScoped
public class Publication {
  private static final int MAX_KEY = 255;

  /** Longer than most transactions take, and too short to be noticed. */
  private static final Duration PATIENCE = Duration.ofMillis(10);

  /** Messages in one transaction; with many subscriptions each, it still takes but a moment. */
  private static final int TOGETHER = 16;

  @Inject private FanOut fanOut;
  @Inject private IdempotencyKeys keys;

  private GroupCommit<SubmittedMessage, Optional<PublishedMessage>> commits;

  @PostConstruct
  void open() {
    commits =
        new GroupCommit<>(
            PATIENCE,
            TOGETHER,
            fanOut::store,
            failure -> DatabaseFailure.passing(failure).isPresent());
  }

  /**
   * Publishes a message: once this returns, it and all its notifications are stored.
   *
   * @param key the caller's {@code Idempotency-Key}: a repeated request with the same one gets the
   *     same answer and stores nothing
   * @throws BuiltInTopic if only Belfry publishes on the topic
   * @throws org.belfry.platform.problem.Problem 422 if the draft is at fault, the topic does not
   *     exist, or the key came with another message
   */
  public PublishedMessage publish(PublicationDraft draft, Caller caller, @Nullable String key) {
    PublicationDraft.Checked message = draft.checked();
    if (message.topicId().equals(TaskTopic.ID)) {
      throw BuiltInTopic.publishedOn();
    }
    if (key == null) {
      return store(message, caller.userId(), null);
    }
    Faults faults = new Faults();
    faults.required("Idempotency-Key", key, MAX_KEY);
    faults.throwIfAny();
    Optional<PublishedMessage> earlier = earlier(message, caller.userId(), key);
    return earlier.orElseGet(() -> publishOnce(message, caller.userId(), key));
  }

  private PublishedMessage publishOnce(
      PublicationDraft.Checked message, UserId publisher, String key) {
    try {
      return store(message, publisher, key);
    } catch (JdbiException refused) {
      // The same key came twice at once: the other request won.
      if (UniqueViolation.caused(refused)) {
        return earlier(message, publisher, key).orElseThrow(() -> refused);
      }
      throw refused;
    }
  }

  private PublishedMessage store(
      PublicationDraft.Checked message, UserId publisher, @Nullable String key) {
    return commits
        .commit(new SubmittedMessage(message, publisher, key))
        .orElseThrow(() -> NoSuchTopic.referredToAs(message.topicId()));
  }

  private Optional<PublishedMessage> earlier(
      PublicationDraft.Checked message, UserId publisher, String key) {
    Optional<IdempotencyKeys.Use> use = keys.find(publisher, key);
    if (use.isPresent() && !use.get().fingerprint().equals(Fingerprint.of(message))) {
      throw new IdempotencyKeyReused(key);
    }
    return use.map(IdempotencyKeys.Use::message);
  }
}
