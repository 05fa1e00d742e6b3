package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.belfry.notifications.mailbox.Mailbox;
import org.belfry.platform.bean.OneForAll;
import org.jdbi.v3.core.Jdbi;

/** The marks that tell what was read, in mailboxes that are locked. */
@OneForAll
class ReadMarks {
  private static final String SET =
      """
      UPDATE inbox_notification SET read_at = :now, updated_at = :now, revision = :revision
      WHERE user_id = :user AND id = ANY(:numbers) AND read_at IS NULL
      """;

  private static final String CLEAR =
      """
      UPDATE inbox_notification SET read_at = NULL, updated_at = :now, revision = :revision
      WHERE user_id = :user AND id = ANY(:numbers) AND read_at IS NOT NULL
      """;

  private final Jdbi jdbi;

  @Inject
  ReadMarks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @return how many had none
   */
  long set(Collection<Long> numbers, Mailbox mailbox, Instant now) {
    return update(SET, numbers, mailbox, now);
  }

  /**
   * @return how many had one
   */
  long clear(Collection<Long> numbers, Mailbox mailbox, Instant now) {
    return update(CLEAR, numbers, mailbox, now);
  }

  private long update(String sql, Collection<Long> numbers, Mailbox mailbox, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("user", mailbox.owner().value())
                .bind("revision", mailbox.nextRevision())
                .bindArray("numbers", Long.class, numbers)
                .bind("now", now)
                .execute());
  }
}
