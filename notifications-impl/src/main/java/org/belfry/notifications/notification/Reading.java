package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Selections.Place;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;

/** Marks notifications read and unread; to repeat either changes nothing. */
@OneForAll
public class Reading {
  private final Mailboxes mailboxes;
  private final Notifications notifications;
  private final Selections selections;
  private final ReadMarks marks;
  private final Clock clock;

  @Inject
  Reading(
      Mailboxes mailboxes,
      Notifications notifications,
      Selections selections,
      ReadMarks marks,
      Clock clock) {
    this.mailboxes = mailboxes;
    this.notifications = notifications;
    this.selections = selections;
    this.marks = marks;
    this.clock = clock;
  }

  /**
   * Marks all of them, or none.
   *
   * @return them as they are then, in the order of the ids
   * @throws NoSuchNotification if one of them is unknown
   */
  @Transactional
  public List<Notification> readAll(List<UUID> ids, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    List<Notification> all = notifications.inOrder(ids, user);
    Set<Long> unread =
        all.stream()
            .filter(notification -> !notification.isRead())
            .map(Notification::number)
            .collect(Collectors.toSet());
    if (unread.isEmpty()) {
      return all;
    }
    Instant now = clock.instant();
    mailboxes.save(mailbox.read(marks.set(unread, mailbox, now)));
    return all.stream().map(notification -> notification.read(now)).toList();
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
