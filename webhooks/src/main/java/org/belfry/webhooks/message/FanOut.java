package org.belfry.webhooks.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.NewNotifications;

/** Stores messages with all their notifications: all of it or nothing. */
@ApplicationScoped
class FanOut {
  @Inject private Messages messages;
  @Inject private NewNotifications notifications;
  @Inject private InboxFanOut inboxes;
  @Inject private NotificationPublisher publisher;
  @Inject private IdempotencyKeys keys;
  @Inject private PublicationSettings settings;
  @Inject private Event<DeliveriesDue> deliveriesDue;
  @Inject private Clock clock;

  /**
   * Stores messages; those for the same subscriptions with the same statements.
   *
   * @return what became of each, in their order; empty if there is no such topic
   */
  @Transactional
  List<Optional<PublishedMessage>> store(List<SubmittedMessage> submissions) {
    Instant now = clock.instant();
    Map<PublicationTarget, FanOutScope> scopes =
        messages.scopes(submissions.stream().map(SubmittedMessage::target).collect(toSet()));
    List<Optional<Accepted>> all =
        submissions.stream()
            .map(
                submission ->
                    Optional.ofNullable(scopes.get(submission.target()))
                        .map(scope -> new Accepted(submission, message(submission, now), scope)))
            .toList();
    List<Accepted> accepted = all.stream().flatMap(Optional::stream).toList();
    // Before anything else is stored: a second request with the same key waits here, then fails.
    keys.add(accepted.stream().flatMap(one -> one.firstUse().stream()).toList(), now);
    Map<Message, Long> counts = notify(accepted);
    return all.stream()
        .map(one -> one.map(Accepted::message))
        .map(
            one ->
                one.map(
                    message ->
                        new PublishedMessage(
                            message.id(), Objects.requireNonNull(counts.get(message)))))
        .toList();
  }

  private Message message(SubmittedMessage submission, Instant now) {
    return new Message(
        Uuid7.at(now),
        submission.draft().topicId(),
        submission.draft().entity(),
        submission.draft().body(),
        submission.publisher(),
        now,
        now.plus(settings.expiry()));
  }

  /** Stores everything but the keys; returns how many notifications each message became. */
  private Map<Message, Long> notify(List<Accepted> accepted) {
    Map<FanOutScope, List<Message>> byScope =
        accepted.stream()
            .collect(groupingBy(Accepted::scope, mapping(Accepted::message, toList())));
    Map<Message, Long> counts = new LinkedHashMap<>();
    List<Addressed> notices = new ArrayList<>();
    boolean isAnyPushed = false;
    for (Map.Entry<FanOutScope, List<Message>> entry : byScope.entrySet()) {
      FanOutScope scope = entry.getKey();
      List<Message> same = entry.getValue();
      List<NewNotifications.Source> sources = same.stream().map(Message::source).toList();
      Instant now = same.get(0).createdAt();
      long pushed = scope.byPush() ? notifications.push(scope.subscriptions(), sources, now) : 0;
      long pulled = scope.byPull() ? notifications.pull(scope.subscriptions(), sources, now) : 0;
      List<Addressed> received = scope.byInbox() ? inboxes.receive(scope, same) : List.of();
      long each = pushed + pulled + received.size() / same.size();
      same.forEach(message -> counts.put(message, each));
      notices.addAll(received);
      isAnyPushed |= pushed > 0;
    }
    messages.add(counts);
    if (isAnyPushed) {
      deliveriesDue.fire(new DeliveriesDue(accepted.get(0).message().createdAt()));
    }
    if (!notices.isEmpty()) {
      publisher.publish(notices);
    }
    return counts;
  }

  /** A submission whose topic there is. */
  private record Accepted(SubmittedMessage submission, Message message, FanOutScope scope) {
    Optional<IdempotencyKeys.FirstUse> firstUse() {
      return Optional.ofNullable(submission.key())
          .map(
              key ->
                  new IdempotencyKeys.FirstUse(
                      submission.publisher(),
                      key,
                      Fingerprint.of(submission.draft()),
                      message.id()));
    }
  }
}
