package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.util.Collection;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailbox.Part;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Jdbi;

/** Counts some notifications as a mailbox counts all, while it is locked. */
@Component
public class NotificationCounts {
  private static final String COUNT =
      """
      SELECT COUNT(*) AS total, COUNT(*) FILTER (WHERE read_at IS NULL) AS unread,
        COUNT(*) FILTER (WHERE id > :lastSeen) AS unseen, COALESCE(MAX(id), 0) AS newest
      FROM %s WHERE user_id = :user AND id = ANY(:numbers)
      """;

  private static final String IN_INBOX = COUNT.formatted("inbox_notification");
  private static final String IN_ARCHIVE = COUNT.formatted("inbox_archive");

  private final Jdbi jdbi;

  @Inject
  public NotificationCounts(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that are in the inbox. */
  public Part inInbox(Collection<Long> numbers, Mailbox mailbox) {
    return count(IN_INBOX, numbers, mailbox);
  }

  /** Those that were put away, as they would count if they came back. */
  public Part inArchive(Collection<Long> numbers, Mailbox mailbox) {
    return count(IN_ARCHIVE, numbers, mailbox);
  }

  private Part count(String sql, Collection<Long> numbers, Mailbox mailbox) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("user", mailbox.owner().value())
                .bind("lastSeen", mailbox.lastSeen())
                .bindArray("numbers", Long.class, numbers)
                .map(
                    (row, context) ->
                        new Part(
                            row.getLong("total"),
                            row.getLong("unread"),
                            row.getLong("unseen"),
                            row.getLong("newest")))
                .one());
  }
}
