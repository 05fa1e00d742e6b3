package org.belfry.notifications.retention;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.belfry.notifications.archive.ArchiveTable;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.notifications.mailbox.Mailboxes;
import org.belfry.notifications.notification.Deletion;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/**
 * Deletes what was read, or archived, long ago. What is pinned or still to be done stays, and so
 * does what is in the inbox unread.
 */
@Component
public class Retention {
  static final int BATCH = 1000;
  private static final int USERS = 500;

  private static final String READ =
      """
      FROM inbox_notification
      WHERE user_id = %s AND read_at < :before AND NOT pinned AND COALESCE(status, '') <> 'TODO'
      """;

  private static final String ARCHIVED =
      """
      FROM inbox_archive
      WHERE user_id = %s AND archived_at < :before AND NOT pinned AND COALESCE(status, '') <> 'TODO'
      """;

  private static final String OLDEST_READ =
      "SELECT id " + READ.formatted(":user") + "ORDER BY read_at, id FETCH FIRST :limit ROWS ONLY";

  private static final String OLDEST_ARCHIVED =
      "SELECT id "
          + ARCHIVED.formatted(":user")
          + "ORDER BY archived_at, id FETCH FIRST :limit ROWS ONLY";

  /** One look into an index for each user: for EXISTS, PostgreSQL would read the whole tables. */
  private static final String WHOSE =
      "SELECT m.user_id FROM inbox_mailbox m WHERE m.user_id > :after AND COALESCE((SELECT id "
          + READ.formatted("m.user_id")
          + "ORDER BY read_at, id FETCH FIRST 1 ROW ONLY), (SELECT id "
          + ARCHIVED.formatted("m.user_id")
          + "ORDER BY archived_at, id FETCH FIRST 1 ROW ONLY)) IS NOT NULL"
          + " ORDER BY m.user_id FETCH FIRST :limit ROWS ONLY";

  private final Jdbi jdbi;
  private final Mailboxes mailboxes;
  private final Deletion deletion;
  private final ArchiveTable archive;

  @Inject
  public Retention(Jdbi jdbi, Mailboxes mailboxes, Deletion deletion, ArchiveTable archive) {
    this.jdbi = jdbi;
    this.mailboxes = mailboxes;
    this.deletion = deletion;
    this.archive = archive;
  }

  /** The next users in whose inboxes there is anything to delete. */
  List<UserId> whose(Instant before, long after) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(WHOSE)
                .bind("before", before)
                .bind("after", after)
                .bind("limit", USERS)
                .map((row, context) -> new UserId(row.getLong(1)))
                .list());
  }

  /**
   * Deletes a batch, in the transaction of the caller.
   *
   * @return whether there may be more
   */
  boolean prune(Instant before, int limit, UserId user) {
    Mailbox unused = mailboxes.lock(user);
    List<Long> read = oldest(OLDEST_READ, before, limit, user);
    if (!read.isEmpty() && deletion.delete(read, user) == limit) {
      return true;
    }
    List<Long> archived = oldest(OLDEST_ARCHIVED, before, limit, user);
    if (!archived.isEmpty()) {
      archive.remove(archived, user);
    }
    return archived.size() == limit;
  }

  private List<Long> oldest(String sql, Instant before, int limit, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("user", user.value())
                .bind("before", before)
                .bind("limit", limit)
                .mapTo(Long.class)
                .list());
  }
}
