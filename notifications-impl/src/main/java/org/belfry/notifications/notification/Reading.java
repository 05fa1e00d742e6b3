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
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.notifications.notification.selection.Selections;
import org.belfry.notifications.notification.selection.Selections.Place;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;

/** Marks notifications read and unread; to repeat either changes nothing. */
@Component
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
    List<Notification> all = notifications.inOrder(ids, user);
    Set<Long> unread =
        all.stream()
            .filter(notification -> !notification.isRead())
            .map(Notification::number)
            .collect(Collectors.toSet());
    Instant now = clock.instant();
    if (mark(unread, user, now) == unread.size()) {
      return all.stream().map(notification -> notification.read(now)).toList();
    }
    // Somebody else was there first, and nobody comes now that the mailbox is locked.
    return notifications.inOrder(ids, user);
  }

  /** Marks those of the numbers that are in the user's inbox. */
  @Transactional
  public void read(Collection<Long> numbers, UserId user) {
    long unused = mark(numbers, user, clock.instant());
  }

  /** Takes the mark from those of the numbers that are in the user's inbox. */
  @Transactional
  public void unread(Collection<Long> numbers, UserId user) {
    if (!numbers.isEmpty()) {
      long unused =
          mailboxes.read(-numbers.size(), user, () -> -marks.clear(numbers, user, clock.instant()));
    }
  }

  /**
   * Marks the oldest selected ones that are unread, at most so many.
   *
   * @return how many there were
   */
  @Transactional
  int readSome(Selection selection, int limit, UserId user) {
    Mailbox unused = mailboxes.lock(user);
    List<Long> oldest = selections.numbers(selection, Place.UNREAD, limit, user);
    return (int) mark(oldest, user, clock.instant());
  }

  private long mark(Collection<Long> numbers, UserId user, Instant now) {
    return numbers.isEmpty()
        ? 0
        : mailboxes.read(numbers.size(), user, () -> marks.set(numbers, user, now));
  }
}
