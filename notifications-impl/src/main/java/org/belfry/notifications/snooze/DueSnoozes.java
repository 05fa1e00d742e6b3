package org.belfry.notifications.snooze;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.belfry.notifications.notification.InboxMoves.Numbered;
import org.belfry.platform.bean.Component;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** What was snoozed until now. */
@Component
public class DueSnoozes {
  private static final String DUE =
      """
      SELECT user_id, id FROM inbox_archive WHERE snoozed_until <= :now
      ORDER BY snoozed_until FETCH FIRST :limit ROWS ONLY
      """;

  private static final String STILL_DUE =
      """
      SELECT s.user_id, s.id FROM inbox_archive s
      JOIN UNNEST(:users, :numbers) AS d(user_id, id) ON s.user_id = d.user_id AND s.id = d.id
      WHERE s.snoozed_until <= :now
      """;

  private static final RowMapper<Numbered> ROW =
      (row, context) -> new Numbered(row.getLong("user_id"), row.getLong("id"));

  private final Jdbi jdbi;

  @Inject
  public DueSnoozes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that are due longest. */
  List<Numbered> due(Instant now, int limit) {
    return jdbi.withHandle(
        handle -> handle.createQuery(DUE).bind("now", now).bind("limit", limit).map(ROW).list());
  }

  /** Which of them are due yet. */
  List<Numbered> stillDue(List<Numbered> due, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STILL_DUE)
                .bindArray("users", Long.class, due.stream().map(Numbered::owner).toList())
                .bindArray("numbers", Long.class, due.stream().map(Numbered::number).toList())
                .bind("now", now)
                .map(ROW)
                .list());
  }
}
