package org.belfry.webhooks.message;

import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;
import org.belfry.platform.bean.Component;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.message.Addressees.Addressee;
import org.belfry.webhooks.message.Addressees.Way;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.NewNotifications;
import org.belfry.webhooks.subscription.Subscription;
import org.belfry.webhooks.topic.TaskTopic;

/**
 * Publishes messages of Belfry's own, many at once, each for a few of those who subscribe. It joins
 * the caller's transaction, and takes a number of statements that does not grow with theirs.
 */
@Component
public class AddressedFanOut {
  private final Addressees addressees;
  private final Messages messages;
  private final NewNotifications notifications;
  private final NotificationPublisher inboxes;
  private final PublicationSettings settings;
  private final Event<DeliveriesDue> deliveriesDue;
  private final Clock clock;

  @Inject
  AddressedFanOut(
      Addressees addressees,
      Messages messages,
      NewNotifications notifications,
      NotificationPublisher inboxes,
      PublicationSettings settings,
      Event<DeliveriesDue> deliveriesDue,
      Clock clock) {
    this.addressees = addressees;
    this.messages = messages;
    this.notifications = notifications;
    this.inboxes = inboxes;
    this.settings = settings;
    this.deliveriesDue = deliveriesDue;
    this.clock = clock;
  }

  /** Ids of the users who subscribe to what happens to tasks: nobody else need be addressed. */
  public Set<Long> subscribers() {
    return addressees.subscribers(TaskTopic.ID);
  }

  /** Stores those that reach somebody, with all their notifications. */
  public void publish(List<AddressedMessage> addressed) {
    Set<Long> audience =
        addressed.stream()
            .flatMap(message -> message.audience().stream())
            .collect(Collectors.toSet());
    List<Addressee> known = addressees.of(TaskTopic.ID, audience);
    Instant now = clock.instant();
    List<Copy> copies = new ArrayList<>();
    for (AddressedMessage each : addressed) {
      Message message =
          new Message(
              Uuid7.at(now),
              TaskTopic.ID,
              null,
              each.body(),
              each.publisher(),
              now,
              now.plus(settings.expiry()));
      known.stream()
          .filter(addressee -> each.audience().contains(addressee.owner()))
          .forEach(addressee -> copies.add(new Copy(Uuid7.at(now), message, addressee)));
    }
    store(copies, now);
  }

  private void store(List<Copy> copies, Instant now) {
    Map<Message, Long> counts = new LinkedHashMap<>();
    copies.forEach(copy -> counts.merge(copy.message(), 1L, Long::sum));
    messages.add(counts);
    Map<Boolean, List<Copy>> byInbox =
        copies.stream().collect(Collectors.partitioningBy(copy -> copy.by(Way.INBOX)));
    notifications.add(ones(byInbox.getOrDefault(false, List.of())), now);
    if (copies.stream().anyMatch(copy -> copy.by(Way.PUSH))) {
      deliveriesDue.fire(new DeliveriesDue(now));
    }
    putIntoInboxes(byInbox.getOrDefault(true, List.of()), now);
  }

  private void putIntoInboxes(List<Copy> copies, Instant now) {
    notifications.receive(
        copies.stream()
            .map(
                copy ->
                    new NewNotifications.Received(
                        copy.id(),
                        copy.message().id(),
                        copy.addressee().subscription(),
                        copy.addressee().owner()))
            .toList(),
        TaskTopic.ID,
        Subscription.INBOX,
        now);
    inboxes.publish(
        copies.stream()
            .map(
                copy ->
                    new Addressed(
                        MessageNotice.of(copy.message(), TaskTopic.NAME), copy.recipient()))
            .toList());
  }

  private static List<NewNotifications.One> ones(List<Copy> copies) {
    return copies.stream()
        .map(
            copy ->
                new NewNotifications.One(
                    copy.id(), copy.message().source(), copy.addressee().subscription()))
        .toList();
  }

  /**
   * A message for one subscription.
   *
   * @param id of the notification
   */
  private record Copy(UUID id, Message message, Addressee addressee) {
    boolean by(Way way) {
      return addressee.way() == way;
    }

    Recipient recipient() {
      return new Recipient(addressee.owner(), id);
    }
  }
}
