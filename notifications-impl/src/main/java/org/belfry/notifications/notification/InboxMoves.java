package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.notifications.Recipient;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/**
 * Takes notifications out of inboxes that are locked, and brings back what is in the archive yet.
 */
@Component
public class InboxMoves {
  private static final String LEAVE =
      "DELETE FROM inbox_notification WHERE user_id = :user AND id = ANY(:numbers)";

  private static final String NOT_ARRIVE =
      """
      DELETE FROM inbox_notification WHERE (user_id, public_id) IN (
        SELECT r.user_id, r.public_id FROM UNNEST(:users, :ids) AS r(user_id, public_id))
      """;

  private static final String RETURN =
      "INSERT INTO inbox_notification (revision, "
          + NotificationRow.COLUMNS
          + ") SELECT :revision, "
          + NotificationRow.COLUMNS
          + "FROM inbox_archive WHERE user_id = :user AND id = ANY(:numbers)";

  private static final String ARRIVE_ANEW =
      """
      INSERT INTO inbox_notification (
        user_id, public_id, created_at, updated_at, arrived_at, revision,
      """
          + NotificationRow.CONTENT
          + """
            ) SELECT s.user_id, s.public_id, s.created_at, GREATEST(:now, m.newest_at),
              GREATEST(:now, m.newest_at), m.revision + 1,
            """
          + NotificationRow.CONTENT
          + """
            FROM inbox_archive s
            JOIN UNNEST(:users, :numbers) AS d(user_id, id) ON s.user_id = d.user_id AND s.id = d.id
            JOIN inbox_current m ON m.user_id = s.user_id
            ORDER BY s.user_id, s.snoozed_until, s.id
            """;

  private final Jdbi jdbi;

  @Inject
  public InboxMoves(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A notification by its owner and number. */
  public record Numbered(long owner, long number) {}

  /** Takes out those of the numbers. */
  public void takeOut(Collection<Long> numbers, UserId user) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(LEAVE)
                .bind("user", user.value())
                .bindArray("numbers", Long.class, numbers)
                .execute());
  }

  /** Takes out what has just arrived; each recipient tells its id. */
  public void takeOut(Collection<Recipient> arrived) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(NOT_ARRIVE)
                .bindArray("users", Long.class, arrived.stream().map(Recipient::userId).toList())
                .bindArray(
                    "ids", UUID.class, arrived.stream().map(Recipient::notificationId).toList())
                .execute());
  }

  /** Brings back notifications as they left it. */
  public void bringBack(Collection<Long> numbers, Mailbox mailbox) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(RETURN)
                .bind("user", mailbox.owner().value())
                .bindArray("numbers", Long.class, numbers)
                .bind("revision", mailbox.nextRevision())
                .execute());
  }

  /** Lets notifications arrive once more: unread, unseen, and with new numbers. */
  public void bringBackAsNew(List<Numbered> some, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ARRIVE_ANEW)
                .bindArray("users", Long.class, some.stream().map(Numbered::owner).toList())
                .bindArray("numbers", Long.class, some.stream().map(Numbered::number).toList())
                .bind("now", now)
                .execute());
  }
}
