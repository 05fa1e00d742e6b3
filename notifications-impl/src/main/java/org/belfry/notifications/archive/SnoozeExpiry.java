package org.belfry.notifications.archive;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.notifications.archive.DueSnoozes.Due;
import org.belfry.notifications.mailbox.MailboxLocks;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.platform.bean.Component;

/**
 * Brings back what was snoozed until now. It arrives once more: unread, unseen, and with a new
 * number, so that who polls for new ones finds it.
 */
@Component
public class SnoozeExpiry {
  static final int BATCH = 500;

  private final MailboxLocks locks;
  private final Mailboxes mailboxes;
  private final DueSnoozes snoozes;
  private final Clock clock;

  @Inject
  public SnoozeExpiry(
      MailboxLocks locks, Mailboxes mailboxes, DueSnoozes snoozes, Clock clock) {
    this.locks = locks;
    this.mailboxes = mailboxes;
    this.snoozes = snoozes;
    this.clock = clock;
  }

  /**
   * Brings back a batch, in the transaction of the caller.
   *
   * @return how many were due
   */
  public int runOnce() {
    Instant now = clock.instant();
    List<Due> due = snoozes.due(now, BATCH);
    if (!due.isEmpty()) {
      locks.lock(due.stream().map(Due::user).distinct().toList());
      // Another node, or the user, may have been faster.
      List<Due> left = snoozes.stillDue(due, now);
      snoozes.bringBack(left, now);
      Set<Long> owners = left.stream().map(Due::user).collect(Collectors.toSet());
      mailboxes.count(owners);
      mailboxes.changed(owners);
    }
    return due.size();
  }
}
