package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.subscription.Subscription;
import org.jdbi.v3.core.Jdbi;

/**
 * Gives messages to those who are notified in their own inbox. Nothing can go wrong on the way
 * there, so each notification is received at once; it has the same id here and in the inbox.
 */
@ApplicationScoped
class InboxFanOut {
  private static final String SUBSCRIBED =
      """
      SELECT s.id, s.owner_id FROM hook_subscription s %s
      WHERE s.topic_id = :topic AND s.state = 'active' AND s.delivery_method = 'push'
        AND s.delivery_channel = :channel AND s.endpoint_id IS NULL
      """;

  private static final String RECEIVE =
      """
      INSERT INTO hook_received (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, created_at, updated_at)
      SELECT r.id, :message, :topic, r.subscription_id, r.owner_id, 'push', :channel, 0, :now, :now
      FROM UNNEST(:ids, :subscriptions, :owners) AS r(id, subscription_id, owner_id)
      """;

  @Inject private Jdbi jdbi;
  @Inject private NotificationPublisher publisher;

  /** Makes a received notification for each such subscription that the message reaches. */
  List<Recipient> receive(Message message, Audience audience) {
    List<Subscriber> subscribers = subscribers(message, audience);
    if (!subscribers.isEmpty()) {
      receive(message, subscribers);
    }
    return subscribers.stream()
        .map(subscriber -> new Recipient(subscriber.owner(), subscriber.notification()))
        .toList();
  }

  /** Puts the message into the inboxes of those for whom it was received. */
  void publish(Message message, String topicName, List<Recipient> recipients) {
    if (!recipients.isEmpty()) {
      publisher.publish(MessageNotice.of(message, topicName), recipients);
    }
  }

  private List<Subscriber> subscribers(Message message, Audience audience) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SUBSCRIBED.formatted(audience.join()))
                .bind("topic", message.topicId())
                .bind("entity", message.entity())
                .bind("channel", Subscription.INBOX)
                .map(
                    (row, context) ->
                        new Subscriber(
                            Uuid7.at(message.createdAt()),
                            row.getObject("id", UUID.class),
                            row.getLong("owner_id")))
                .list());
  }

  private void receive(Message message, List<Subscriber> subscribers) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RECEIVE)
                .bind("message", message.id())
                .bind("topic", message.topicId())
                .bind("channel", Subscription.INBOX)
                .bind("now", message.createdAt())
                .bindArray(
                    "ids", UUID.class, subscribers.stream().map(Subscriber::notification).toList())
                .bindArray(
                    "subscriptions",
                    UUID.class,
                    subscribers.stream().map(Subscriber::subscription).toList())
                .bindArray(
                    "owners", Long.class, subscribers.stream().map(Subscriber::owner).toList())
                .execute());
  }

  private record Subscriber(UUID notification, UUID subscription, long owner) {}
}
