package org.belfry.notifications.archive;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailbox.Part;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.NotificationCounts;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.notifications.notification.selection.Selections;
import org.belfry.notifications.notification.selection.Selections.Place;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;

/** Puts notifications into the archive and takes them back, at most so many at a time. */
@Component
public class Archiving {
  private final Mailboxes mailboxes;
  private final Selections selections;
  private final NotificationCounts counts;
  private final ArchiveTable archive;

  @Inject
  public Archiving(
      Mailboxes mailboxes, Selections selections, NotificationCounts counts, ArchiveTable archive) {
    this.mailboxes = mailboxes;
    this.selections = selections;
    this.counts = counts;
    this.archive = archive;
  }

  /**
   * Puts away what is in the inbox.
   *
   * @return how many there were
   */
  @Transactional
  public int putSome(Selection selection, ArchiveState state, int limit, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    List<Long> numbers = selections.numbers(selection, Place.INBOX, limit, user);
    if (!numbers.isEmpty()) {
      Part leaving = counts.inInbox(numbers, mailbox);
      archive.put(numbers, state, user);
      mailboxes.save(mailbox.without(leaving), leaving);
    }
    return numbers.size();
  }

  /**
   * Changes how those stay that were put away before.
   *
   * @return how many they were
   */
  @Transactional
  public int change(Collection<UUID> ids, ArchiveState state, UserId user) {
    Mailbox unused = mailboxes.lock(user);
    return archive.change(ids, state, user);
  }

  /**
   * Takes back what was put away, as it was.
   *
   * @return how many there were
   */
  @Transactional
  public int takeBackSome(Selection selection, int limit, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    List<Long> numbers = selections.numbers(selection, Place.ARCHIVE, limit, user);
    if (!numbers.isEmpty()) {
      Mailbox with = mailbox.with(counts.inArchive(numbers, mailbox));
      archive.takeBack(numbers, mailbox);
      mailboxes.save(with);
    }
    return numbers.size();
  }

  /**
   * Deletes what was put away.
   *
   * @return how many there were
   */
  @Transactional
  public int removeSome(Selection selection, int limit, UserId user) {
    Mailbox unused = mailboxes.lock(user);
    List<Long> numbers = selections.numbers(selection, Place.ARCHIVE, limit, user);
    archive.remove(numbers, user);
    return numbers.size();
  }
}
