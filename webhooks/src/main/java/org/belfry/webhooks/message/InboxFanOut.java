package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.subscription.Subscription;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

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
      SELECT r.id, r.message_id, :topic, r.subscription_id, r.owner_id, 'push', :channel, 0, :now, :now
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:messages AS UUID ARRAY), CAST(:subscriptions AS UUID ARRAY),
        CAST(:owners AS BIGINT ARRAY)) AS r(id, message_id, subscription_id, owner_id)
      """;

  @Inject private Jdbi jdbi;

  /**
   * Makes a received notification of each message for each such subscription that they reach.
   *
   * @param messages with this reach, made at the same moment
   * @return what is to be put into inboxes: of each message equally many
   */
  List<Addressed> receive(FanOutScope scope, List<Message> messages) {
    List<Subscriber> subscribers = subscribers(scope);
    List<Copy> copies = new ArrayList<>();
    List<Addressed> notices = new ArrayList<>();
    for (Message message : messages) {
      Notice notice = MessageNotice.of(message, scope.topicName());
      for (Subscriber subscriber : subscribers) {
        Copy copy = new Copy(Uuid7.at(message.createdAt()), message, subscriber);
        copies.add(copy);
        notices.add(new Addressed(notice, new Recipient(subscriber.owner(), copy.id())));
      }
    }
    if (!copies.isEmpty()) {
      store(scope, copies);
    }
    return notices;
  }

  private List<Subscriber> subscribers(FanOutScope scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SUBSCRIBED.formatted(scope.join()))
                .bind("topic", scope.topic())
                .bind("entity", scope.entitledTo())
                .bind("channel", Subscription.INBOX)
                .map(
                    (row, context) ->
                        new Subscriber(row.getObject("id", UUID.class), row.getLong("owner_id")))
                .list());
  }

  private void store(FanOutScope scope, List<Copy> copies) {
    jdbi.useHandle(
        handle -> {
          Update receive =
              handle
                  .createUpdate(RECEIVE)
                  .bind("topic", scope.topic())
                  .bind("channel", Subscription.INBOX)
                  .bind("now", copies.get(0).message().createdAt());
          new RowArrays<>(receive, copies)
              .bind("ids", UUID.class, Copy::id)
              .bind("messages", UUID.class, copy -> copy.message().id())
              .bind("subscriptions", UUID.class, copy -> copy.subscriber().subscription())
              .bind("owners", Long.class, copy -> copy.subscriber().owner());
          receive.execute();
        });
  }

  private record Subscriber(UUID subscription, long owner) {}

  /**
   * A message for one of them.
   *
   * @param id of the notification
   */
  private record Copy(UUID id, Message message, Subscriber subscriber) {}
}
