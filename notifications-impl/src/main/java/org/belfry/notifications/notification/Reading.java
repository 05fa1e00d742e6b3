package org.belfry.notifications.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Selections.Place;
import org.belfry.platform.identity.UserId;

/** Marks notifications read and unread; to repeat either changes nothing. */
@Dependent
public class Reading {
  private final Mailboxes mailboxes;
  private final Selections selections;
  private final ReadMarks marks;
  private final Clock clock;

  @Inject
  Reading(Mailboxes mailboxes, Selections selections, ReadMarks marks, Clock clock) {
    this.mailboxes = mailboxes;
    this.selections = selections;
    this.marks = marks;
    this.clock = clock;
  }

  /** Marks those of the numbers that are in the user's inbox. */
  @Transactional
  public void read(Collection<Long> numbers, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    long changed = marks.set(numbers, mailbox, clock.instant());
    if (changed > 0) {
      mailboxes.save(mailbox.read(changed));
    }
  }

  /** Takes the mark from those of the numbers that are in the user's inbox. */
  @Transactional
  public void unread(Collection<Long> numbers, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    long changed = marks.clear(numbers, mailbox, clock.instant());
    if (changed > 0) {
      mailboxes.save(mailbox.unread(changed));
    }
  }

  /**
   * Marks the oldest selected ones that are unread, at most so many.
   *
   * @return how many there were
   */
  @Transactional
  int readSome(Selection selection, int limit, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    List<Long> oldest = selections.numbers(selection, Place.UNREAD, limit, user);
    if (!oldest.isEmpty()) {
      marks.set(oldest, mailbox, clock.instant());
      mailboxes.save(mailbox.read(oldest.size()));
    }
    return oldest.size();
  }
}
