package org.belfry.notifications.snooze;

import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.belfry.notifications.archive.ArchiveTable;
import org.belfry.notifications.mailbox.MailboxLocks;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.InboxMoves;
import org.belfry.notifications.notification.InboxMoves.Numbered;
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
  private final InboxMoves inbox;
  private final ArchiveTable archive;
  private final Clock clock;

  @Inject
  public SnoozeExpiry(
      MailboxLocks locks,
      Mailboxes mailboxes,
      DueSnoozes snoozes,
      InboxMoves inbox,
      ArchiveTable archive,
      Clock clock) {
    this.locks = locks;
    this.mailboxes = mailboxes;
    this.snoozes = snoozes;
    this.inbox = inbox;
    this.archive = archive;
    this.clock = clock;
  }

  /**
   * Brings back a batch, in the transaction of the caller.
   *
   * @return how many were due
   */
  public int runOnce() {
    Instant now = clock.instant();
    List<Numbered> due = snoozes.due(now, BATCH);
    if (!due.isEmpty()) {
      locks.lock(due.stream().map(Numbered::owner).distinct().toList());
      // Another node, or the user, may have been faster.
      List<Numbered> left = snoozes.stillDue(due, now);
      inbox.bringBackAsNew(left, now);
      archive.remove(left);
      Set<Long> owners = left.stream().map(Numbered::owner).collect(Collectors.toSet());
      mailboxes.count(owners);
      mailboxes.changed(owners);
    }
    return due.size();
  }
}
