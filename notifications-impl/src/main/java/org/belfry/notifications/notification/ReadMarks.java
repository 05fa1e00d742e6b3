package org.belfry.notifications.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** The marks that tell what was read, in mailboxes that are locked. */
@Dependent
class ReadMarks {
  private static final String SET =
      """
      UPDATE inbox_notification SET read_at = :now, updated_at = :now
      WHERE user_id = :user AND id = ANY(:numbers) AND read_at IS NULL
      """;

  private static final String CLEAR =
      """
      UPDATE inbox_notification SET read_at = NULL, updated_at = :now
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
  long set(Collection<Long> numbers, UserId user, Instant now) {
    return update(SET, numbers, user, now);
  }

  /**
   * @return how many had one
   */
  long clear(Collection<Long> numbers, UserId user, Instant now) {
    return update(CLEAR, numbers, user, now);
  }

  private long update(String sql, Collection<Long> numbers, UserId user, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("user", user.value())
                .bindArray("numbers", Long.class, numbers)
                .bind("now", now)
                .execute());
  }
}
