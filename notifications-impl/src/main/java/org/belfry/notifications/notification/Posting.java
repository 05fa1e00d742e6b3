package org.belfry.notifications.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.notifications.Notice;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;

/** Puts notices into inboxes. */
@Dependent
public class Posting implements NotificationPublisher {
  private final Mailboxes mailboxes;
  private final Notifications notifications;
  private final Arrivals arrivals;
  private final Clock clock;

  @Inject
  Posting(Mailboxes mailboxes, Notifications notifications, Arrivals arrivals, Clock clock) {
    this.mailboxes = mailboxes;
    this.notifications = notifications;
    this.arrivals = arrivals;
    this.clock = clock;
  }

  /**
   * Puts a notice into one user's inbox.
   *
   * @throws org.belfry.platform.problem.Problem 422 if an inbox cannot hold it
   */
  @Transactional
  public Notification post(Notice notice, State state, UserId user) {
    return post(notice, state, Uuid7.at(clock.instant()), user);
  }

  /** The same with an id that it had before. */
  Notification post(Notice notice, State state, UUID id, UserId user) {
    publish(notice, state, List.of(new Recipient(user.value(), id)));
    return notifications.get(id, user);
  }

  @Override
  @Transactional
  public void publish(Notice notice, Collection<Recipient> recipients) {
    publish(notice, State.NEW, recipients);
  }

  private void publish(Notice notice, State state, Collection<Recipient> recipients) {
    NoticeCheck.check(notice);
    if (recipients.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    Map<Long, Long> perUser =
        recipients.stream()
            .map(Recipient::userId)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    mailboxes.lock(perUser.keySet(), now);
    arrivals.add(notice, state, List.copyOf(recipients), now);
    usersByNumber(perUser)
        .forEach(
            (number, users) -> mailboxes.arrived(users, number, state.read() ? 0 : number, now));
  }

  /** Nearly always everybody gets one, or a few get two: hence a statement for each number. */
  private static Map<Long, List<Long>> usersByNumber(Map<Long, Long> perUser) {
    return perUser.entrySet().stream()
        .collect(
            Collectors.groupingBy(
                Map.Entry::getValue, Collectors.mapping(Map.Entry::getKey, Collectors.toList())));
  }
}
