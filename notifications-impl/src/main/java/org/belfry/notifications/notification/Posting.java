package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.notifications.Notice;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.preference.Mutes;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;

/** Puts notices into inboxes. */
@OneForAll
public class Posting implements NotificationPublisher {
  private final Mailboxes mailboxes;
  private final Notifications notifications;
  private final Arrivals arrivals;
  private final Mutes mutes;
  private final PutAway putAway;
  private final Clock clock;

  @Inject
  Posting(
      Mailboxes mailboxes,
      Notifications notifications,
      Arrivals arrivals,
      Mutes mutes,
      PutAway putAway,
      Clock clock) {
    this.mailboxes = mailboxes;
    this.notifications = notifications;
    this.arrivals = arrivals;
    this.mutes = mutes;
    this.putAway = putAway;
    this.clock = clock;
  }

  /**
   * Puts a notice into one user's inbox, or into the archive if the user mutes it.
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
    return notifications
        .find(id, user)
        .or(() -> putAway.find(id, user))
        .orElseThrow(() -> new NoSuchNotification(id));
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
    List<Recipient> named = recipients.stream().map(to -> named(to, now)).toList();
    Set<Long> muting =
        mailboxes.lock(named.stream().map(Recipient::userId).collect(Collectors.toSet()), now);
    Set<Long> deaf = whoMutes(notice, muting);
    Map<Boolean, List<Recipient>> byDeafness =
        named.stream().collect(Collectors.partitioningBy(to -> deaf.contains(to.userId())));
    arrivals.add(notice, state, named, now);
    archive(byDeafness.getOrDefault(true, List.of()), now);
    count(byDeafness.getOrDefault(false, List.of()), state, now);
  }

  private static Recipient named(Recipient recipient, Instant now) {
    return recipient.notificationId() == null
        ? new Recipient(recipient.userId(), Uuid7.at(now))
        : recipient;
  }

  private Set<Long> whoMutes(Notice notice, Set<Long> muting) {
    return muting.isEmpty()
        ? Set.of()
        : mutes.who(muting, notice.content().type(), notice.subject().groupingId());
  }

  private void archive(List<Recipient> muted, Instant now) {
    if (!muted.isEmpty()) {
      putAway.archive(muted, now);
    }
  }

  private void count(List<Recipient> arrived, State state, Instant now) {
    Map<Long, Long> perUser =
        arrived.stream().collect(Collectors.groupingBy(Recipient::userId, Collectors.counting()));
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
