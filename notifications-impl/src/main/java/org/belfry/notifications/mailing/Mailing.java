package org.belfry.notifications.mailing;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.NotificationPublisher;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.LockedMailbox;
import org.belfry.notifications.mailbox.MailboxLocks;
import org.belfry.notifications.notification.Filing;
import org.belfry.notifications.notification.NoticeCheck;
import org.belfry.notifications.notification.State;
import org.belfry.platform.bean.Component;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.platform.persistence.transaction.PresentTransaction;

/**
 * Collects what a transaction has for inboxes, whoever in it has something, and puts it there just
 * before the commit. All the mailboxes are locked together then, in one order: two transactions
 * that tell several users several times never wait for one another.
 */
@Component
public class Mailing implements NotificationPublisher {
  private final MailboxLocks locks;
  private final FollowingNotifications following;
  private final Filing filing;
  private final PresentTransaction transaction;
  private final Clock clock;
  private final Consumer<List<Bag>> delivery = this::deliver;

  @Inject
  public Mailing(
      MailboxLocks locks,
      FollowingNotifications following,
      Filing filing,
      PresentTransaction transaction,
      Clock clock) {
    this.locks = locks;
    this.following = following;
    this.filing = filing;
    this.transaction = transaction;
    this.clock = clock;
  }

  /** What was collected at one time. */
  private record Bag(List<Addressed> notices, List<FollowedTask> followed) {}

  @Override
  @Transactional
  public void publish(List<Addressed> notices) {
    collect(notices, List.of());
  }

  /** Also lets notifications stand as the tasks that were made of them. */
  @Transactional
  public void publish(List<Addressed> notices, List<FollowedTask> followed) {
    collect(notices, followed);
  }

  private void collect(List<Addressed> notices, List<FollowedTask> followed) {
    notices.stream().map(Addressed::notice).distinct().forEach(NoticeCheck::check);
    if (notices.isEmpty() && followed.isEmpty()) {
      return;
    }
    Instant now = clock.instant();
    List<Addressed> named = notices.stream().map(one -> named(one, now)).toList();
    transaction.beforeCommit(List.of(new Bag(named, followed)), delivery);
  }

  private static Addressed named(Addressed notice, Instant now) {
    Recipient recipient = notice.recipient();
    return recipient.notificationId() == null
        ? new Addressed(notice.notice(), new Recipient(recipient.userId(), Uuid7.at(now)))
        : notice;
  }

  private void deliver(List<Bag> bags) {
    List<Addressed> notices = bags.stream().flatMap(bag -> bag.notices().stream()).toList();
    Collection<FollowedTask> followed =
        latest(bags.stream().flatMap(bag -> bag.followed().stream()));
    Instant now = clock.instant();
    Map<Long, LockedMailbox> locked = locks.lock(users(notices, followed), now);
    following.follow(followed, now);
    filing.file(notices, State.NEW, locked, now);
  }

  /** One for each notification, whatever its task was in between. */
  private static Collection<FollowedTask> latest(Stream<FollowedTask> followed) {
    Map<UUID, FollowedTask> byNotification =
        followed.collect(
            Collectors.toMap(
                FollowedTask::notification, Function.identity(), (before, after) -> after));
    return byNotification.values();
  }

  private static Set<Long> users(List<Addressed> notices, Collection<FollowedTask> followed) {
    return Stream.concat(
            notices.stream().map(notice -> notice.recipient().userId()),
            followed.stream().map(FollowedTask::owner))
        .collect(Collectors.toSet());
  }
}
