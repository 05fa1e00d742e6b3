package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.belfry.notifications.Addressed;
import org.belfry.notifications.Notice;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.LockedMailbox;
import org.belfry.notifications.mailbox.MailboxLocks;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Uuid7;

/**
 * Puts single notices into inboxes at once. Who need not read what came of it publishes instead
 * ({@link org.belfry.notifications.NotificationPublisher}).
 */
@Component
public class Posting {
  private final MailboxLocks locks;
  private final Anywhere anywhere;
  private final Filing filing;
  private final Clock clock;

  @Inject
  Posting(MailboxLocks locks, Anywhere anywhere, Filing filing, Clock clock) {
    this.locks = locks;
    this.anywhere = anywhere;
    this.filing = filing;
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
  public Notification post(Notice notice, State state, UUID id, UserId user) {
    NoticeCheck.check(notice);
    Instant now = clock.instant();
    Map<Long, LockedMailbox> locked = locks.lock(List.of(user.value()), now);
    filing.file(
        List.of(new Addressed(notice, new Recipient(user.value(), id))), state, locked, now);
    return anywhere.get(id, user);
  }
}
