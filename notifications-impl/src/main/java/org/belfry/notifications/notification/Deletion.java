package org.belfry.notifications.notification;

import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailbox.Part;
import org.belfry.notifications.mailbox.MailboxRemoval;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.selection.Selection;
import org.belfry.notifications.notification.selection.Selections;
import org.belfry.notifications.notification.selection.Selections.Place;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserDeleted;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** Deletes notifications for good. */
@Component
public class Deletion {
  private static final String REMOVE_OF_USER = "DELETE FROM inbox_notification WHERE user_id = ?";

  private final Mailboxes mailboxes;
  private final Selections selections;
  private final NotificationCounts counts;
  private final InboxMoves inbox;
  private final Jdbi jdbi;

  @Inject
  public Deletion(
      Mailboxes mailboxes,
      Selections selections,
      NotificationCounts counts,
      InboxMoves inbox,
      Jdbi jdbi) {
    this.mailboxes = mailboxes;
    this.selections = selections;
    this.counts = counts;
    this.inbox = inbox;
    this.jdbi = jdbi;
  }

  /**
   * Deletes those of the numbers that are in the user's inbox.
   *
   * @return how many they were
   */
  @Transactional
  public long delete(Collection<Long> numbers, UserId user) {
    return delete(numbers, mailboxes.lock(user));
  }

  /**
   * Deletes the oldest selected ones, at most so many.
   *
   * @return how many they were
   */
  @Transactional
  public int deleteSome(Selection selection, int limit, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    List<Long> numbers = selections.numbers(selection, Place.INBOX, limit, user);
    return (int) delete(numbers, mailbox);
  }

  private long delete(Collection<Long> numbers, Mailbox mailbox) {
    Part leaving = counts.inInbox(numbers, mailbox);
    if (leaving.total() > 0) {
      inbox.takeOut(numbers, mailbox.owner());
      mailboxes.save(mailbox.without(leaving), leaving);
    }
    return leaving.total();
  }

  void remove(@Observes @Priority(MailboxRemoval.AFTER_THE_MAILBOX) UserDeleted deleted) {
    jdbi.useHandle(handle -> handle.execute(REMOVE_OF_USER, deleted.user().value()));
  }
}
