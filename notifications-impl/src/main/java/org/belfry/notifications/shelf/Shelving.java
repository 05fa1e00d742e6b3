package org.belfry.notifications.shelf;

import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Selection;
import org.belfry.notifications.notification.Selections;
import org.belfry.notifications.notification.Selections.Place;
import org.belfry.notifications.notification.Tally;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;

/** Puts notifications on the shelf and takes them back, at most so many at a time. */
@OneForAll
public class Shelving {
  private final Mailboxes mailboxes;
  private final Selections selections;
  private final Tally tally;
  private final Shelf shelf;

  @Inject
  public Shelving(Mailboxes mailboxes, Selections selections, Tally tally, Shelf shelf) {
    this.mailboxes = mailboxes;
    this.selections = selections;
    this.tally = tally;
    this.shelf = shelf;
  }

  /**
   * Puts away what is in the inbox.
   *
   * @return how many there were
   */
  @Transactional
  public int putSome(Selection selection, Stay stay, int limit, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    List<Long> numbers = selections.numbers(selection, Place.INBOX, limit, user);
    if (!numbers.isEmpty()) {
      Mailbox without = mailbox.without(tally.inInbox(numbers, mailbox));
      shelf.put(numbers, stay, user);
      mailboxes.save(without);
    }
    return numbers.size();
  }

  /**
   * Changes how those stay that were put away before.
   *
   * @return how many they were
   */
  @Transactional
  public int change(Collection<UUID> ids, Stay stay, UserId user) {
    Mailbox unused = mailboxes.lock(user);
    return shelf.change(ids, stay, user);
  }

  /**
   * Takes back what was put away, as it was.
   *
   * @return how many there were
   */
  @Transactional
  public int takeBackSome(Selection selection, int limit, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    List<Long> numbers = selections.numbers(selection, Place.SHELF, limit, user);
    if (!numbers.isEmpty()) {
      Mailbox with = mailbox.with(tally.onShelf(numbers, mailbox));
      shelf.takeBack(numbers, mailbox);
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
    List<Long> numbers = selections.numbers(selection, Place.SHELF, limit, user);
    shelf.remove(numbers, user);
    return numbers.size();
  }
}
