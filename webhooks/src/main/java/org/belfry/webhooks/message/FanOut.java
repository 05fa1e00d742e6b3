package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.Recipient;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.delivery.DeliveriesDue;
import org.belfry.webhooks.topic.NoSuchTopic;
import org.jspecify.annotations.Nullable;

/** Stores a message with all its notifications: all of it or nothing. */
@ApplicationScoped
class FanOut {
  @Inject private Messages messages;
  @Inject private InboxFanOut inboxes;
  @Inject private IdempotencyKeys keys;
  @Inject private PublicationSettings settings;
  @Inject private Event<DeliveriesDue> deliveriesDue;
  @Inject private Clock clock;

  @Transactional
  PublishedMessage store(MessageDraft.Checked draft, UserId publisher, @Nullable String key) {
    Instant now = clock.instant();
    UUID id = Uuid7.at(now);
    if (key != null) {
      // First of all: a second request with the same key waits here, and then fails.
      keys.add(publisher, key, Fingerprint.of(draft), id, now);
    }
    Reach reach =
        messages
            .reach(draft.topicId(), draft.entity())
            .orElseThrow(() -> NoSuchTopic.referredToAs(draft.topicId()));
    Message message =
        new Message(
            id,
            draft.topicId(),
            draft.entity(),
            draft.body(),
            publisher,
            now,
            now.plus(settings.expiry()));
    long pushed = reach.byPush() ? messages.notifyByPush(message, reach.audience()) : 0;
    long pulled = reach.byPull() ? messages.notifyByPull(message, reach.audience()) : 0;
    List<Recipient> recipients =
        reach.byInbox() ? inboxes.receive(message, reach.audience()) : List.of();
    long notifications = pushed + pulled + recipients.size();
    messages.add(message, notifications);
    if (pushed > 0) {
      deliveriesDue.fire(new DeliveriesDue());
    }
    // Last, as it locks the inboxes until the end of the transaction.
    inboxes.publish(message, reach.topicName(), recipients);
    return new PublishedMessage(id, notifications);
  }
}
