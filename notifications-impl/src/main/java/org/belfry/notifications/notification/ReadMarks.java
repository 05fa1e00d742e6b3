package org.belfry.notifications.notification;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/**
 * The marks that tell what was read, in mailboxes that are locked. What is not counted yet came
 * while the lock was waited for, and is marked by nobody.
 */
@Component
class ReadMarks {
  private static final String MARK =
      """
      UPDATE inbox_notification SET read_at = %s, updated_at = :now, revision = (
        SELECT m.revision + 1 FROM inbox_current m WHERE m.user_id = :user)
      WHERE user_id = :user AND read_at IS %s AND id <= (
        SELECT m.counted_id FROM inbox_mailbox m WHERE m.user_id = :user) AND\s
      """;

  private static final String SET = MARK.formatted(":now", "NULL");
  private static final String CLEAR = MARK.formatted("NULL", "NOT NULL");

  private final Jdbi jdbi;

  @Inject
  ReadMarks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @return how many had none
   */
  long set(Collection<Long> numbers, UserId user, Instant now) {
    return mark(SET, numbers, user, now);
  }

  /**
   * @return how many had one
   */
  long clear(Collection<Long> numbers, UserId user, Instant now) {
    return mark(CLEAR, numbers, user, now);
  }

  private long mark(String sql, Collection<Long> numbers, UserId user, Instant now) {
    AnyOf<Long> those = new AnyOf<>("id", Long.class, numbers);
    return jdbi.withHandle(
        handle ->
            those
                .bind(handle.createUpdate(sql + those.sql()))
                .bind("user", user.value())
                .bind("now", now)
                .execute());
  }
}
