package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.queue.NewNotifications;
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

  @Inject private Jdbi jdbi;
  @Inject private NewNotifications notifications;

  /**
   * Makes a received notification of each message for each such subscription that they reach.
   *
   * @param messages with this reach, made at the same moment
   * @return what is to be put into inboxes: of each message equally many
   */
  List<Addressed> receive(FanOutScope scope, List<Message> messages) {
    List<Subscriber> subscribers = subscribers(scope);
    List<NewNotifications.Received> received = new ArrayList<>();
    List<Addressed> notices = new ArrayList<>();
    for (Message message : messages) {
      Notice notice = MessageNotice.of(message, scope.topicName());
      for (Subscriber subscriber : subscribers) {
        UUID id = Uuid7.at(message.createdAt());
        received.add(
            new NewNotifications.Received(
                id, message.id(), subscriber.subscription(), subscriber.owner()));
        notices.add(new Addressed(notice, new Recipient(subscriber.owner(), id)));
      }
    }
    notifications.receive(
        received, scope.subscriptions().topic(), Subscription.INBOX, messages.get(0).createdAt());
    return notices;
  }

  private List<Subscriber> subscribers(FanOutScope scope) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SUBSCRIBED.formatted(scope.subscriptions().join()))
                .bind("topic", scope.subscriptions().topic())
                .bind("entity", scope.subscriptions().entitledTo())
                .bind("channel", Subscription.INBOX)
                .map(
                    (row, context) ->
                        new Subscriber(row.getObject("id", UUID.class), row.getLong("owner_id")))
                .list());
  }

  private record Subscriber(UUID subscription, long owner) {}
}
