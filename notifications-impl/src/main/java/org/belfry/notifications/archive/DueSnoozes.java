package org.belfry.notifications.archive;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.SqlStatement;

/** What was snoozed until now. */
@Component
public class DueSnoozes {
  private static final String DUE =
      """
      SELECT user_id, id FROM inbox_archive WHERE snoozed_until <= :now
      ORDER BY snoozed_until FETCH FIRST :limit ROWS ONLY
      """;

  private static final String NAMED =
      """
      FROM inbox_archive s
      JOIN UNNEST(:users, :numbers) AS d(user_id, id) ON s.user_id = d.user_id AND s.id = d.id
      """;

  private static final String STILL_DUE =
      "SELECT s.user_id, s.id " + NAMED + "WHERE s.snoozed_until <= :now";

  private static final String ARRIVE =
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
          + NAMED
          + """
            JOIN inbox_current m ON m.user_id = s.user_id
            ORDER BY s.user_id, s.snoozed_until, s.id
            """;

  private static final String LEAVE =
      """
      DELETE FROM inbox_archive WHERE (user_id, id) IN (
        SELECT d.user_id, d.id FROM UNNEST(:users, :numbers) AS d(user_id, id))
      """;

  private static final RowMapper<Due> ROW =
      (row, context) -> new Due(row.getLong("user_id"), row.getLong("id"));

  private final Jdbi jdbi;

  @Inject
  public DueSnoozes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** A notification by its owner and number. */
  record Due(long user, long number) {}

  /** Those that are due longest. */
  List<Due> due(Instant now, int limit) {
    return jdbi.withHandle(
        handle -> handle.createQuery(DUE).bind("now", now).bind("limit", limit).map(ROW).list());
  }

  /** Which of them are due yet. */
  List<Due> stillDue(List<Due> due, Instant now) {
    return jdbi.withHandle(
        handle -> bind(handle.createQuery(STILL_DUE), due).bind("now", now).map(ROW).list());
  }

  /** Moves them to inboxes that are locked. */
  void bringBack(List<Due> due, Instant now) {
    jdbi.useHandle(
        handle -> {
          bind(handle.createUpdate(ARRIVE), due).bind("now", now).execute();
          bind(handle.createUpdate(LEAVE), due).execute();
        });
  }

  private static <S extends SqlStatement<S>> S bind(S statement, List<Due> due) {
    return statement
        .bindArray("users", Long.class, due.stream().map(Due::user).toList())
        .bindArray("numbers", Long.class, due.stream().map(Due::number).toList());
  }
}
