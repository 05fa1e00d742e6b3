package org.belfry.notifications.archive;

import jakarta.inject.Inject;
import java.util.List;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Lists what a user put away, newest first. */
@Component
public class ArchiveListing {
  private static final String PAGE =
      "SELECT archived_at, snoozed_until, "
          + NotificationRow.COLUMNS
          + """
            FROM inbox_archive
            WHERE user_id = :user AND id < :before AND %s IS NOT NULL
            ORDER BY id DESC FETCH FIRST :limit ROWS ONLY
            """;

  private static final String ARCHIVED = PAGE.formatted("archived_at");
  private static final String SNOOZED = PAGE.formatted("snoozed_until");

  private static final RowMapper<ArchivedNotification> ROW =
      (row, context) ->
          new ArchivedNotification(
              new NotificationRow().map(row, context),
              new ArchiveState(
                  Columns.instantOrNull(row, "archived_at"),
                  Columns.instantOrNull(row, "snoozed_until")));

  private final Jdbi jdbi;

  @Inject
  public ArchiveListing(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those with numbers below {@code before}. */
  List<ArchivedNotification> archived(long before, int limit, UserId user) {
    return page(ARCHIVED, before, limit, user);
  }

  /** Those with numbers below {@code before}. */
  List<ArchivedNotification> snoozed(long before, int limit, UserId user) {
    return page(SNOOZED, before, limit, user);
  }

  private List<ArchivedNotification> page(String sql, long before, int limit, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("user", user.value())
                .bind("before", before)
                .bind("limit", limit)
                .map(ROW)
                .list());
  }
}
