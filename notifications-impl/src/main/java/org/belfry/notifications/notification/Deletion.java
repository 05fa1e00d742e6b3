package org.belfry.notifications.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailbox.Leaving;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** Deletes notifications for good. */
@Dependent
public class Deletion {
  private static final String COUNT =
      """
      SELECT COUNT(*) AS total, COUNT(*) FILTER (WHERE read_at IS NULL) AS unread,
        COUNT(*) FILTER (WHERE id > :lastSeen) AS unseen
      FROM inbox_notification WHERE user_id = :user AND id = ANY(:numbers)
      """;

  private static final String DELETE =
      "DELETE FROM inbox_notification WHERE user_id = :user AND id = ANY(:numbers)";

  private final Mailboxes mailboxes;
  private final Jdbi jdbi;

  @Inject
  Deletion(Mailboxes mailboxes, Jdbi jdbi) {
    this.mailboxes = mailboxes;
    this.jdbi = jdbi;
  }

  /**
   * Deletes those of the numbers that are in the user's inbox.
   *
   * @return how many they were
   */
  @Transactional
  public long delete(Collection<Long> numbers, UserId user) {
    Mailbox mailbox = mailboxes.lock(user);
    Leaving leaving = leaving(numbers, mailbox);
    if (leaving.total() > 0) {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(DELETE)
                  .bind("user", user.value())
                  .bindArray("numbers", Long.class, numbers)
                  .execute());
      mailboxes.save(mailbox.without(leaving));
    }
    return leaving.total();
  }

  private Leaving leaving(Collection<Long> numbers, Mailbox mailbox) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COUNT)
                .bind("user", mailbox.owner().value())
                .bind("lastSeen", mailbox.lastSeen())
                .bindArray("numbers", Long.class, numbers)
                .map(
                    (row, context) ->
                        new Leaving(
                            row.getLong("total"), row.getLong("unread"), row.getLong("unseen")))
                .one());
  }
}
