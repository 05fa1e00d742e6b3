package org.belfry.notifications.shelf;

import jakarta.inject.Inject;
import java.util.List;
import org.belfry.notifications.notification.NotificationRow;
import org.belfry.platform.bean.OneForAll;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.Columns;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** Lists what a user put away, newest first. */
@OneForAll
public class ShelfListing {
  private static final String PAGE =
      "SELECT archived_at, snoozed_until, "
          + NotificationRow.COLUMNS
          + """
            FROM inbox_shelved
            WHERE user_id = :user AND id < :before AND %s IS NOT NULL
            ORDER BY id DESC FETCH FIRST :limit ROWS ONLY
            """;

  private static final String ARCHIVED = PAGE.formatted("archived_at");
  private static final String SNOOZED = PAGE.formatted("snoozed_until");

  private static final RowMapper<Shelved> SHELVED =
      (row, context) ->
          new Shelved(
              new NotificationRow().map(row, context),
              new Stay(
                  Columns.instantOrNull(row, "archived_at"),
                  Columns.instantOrNull(row, "snoozed_until")));

  private final Jdbi jdbi;

  @Inject
  public ShelfListing(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those with numbers below {@code before}. */
  List<Shelved> archived(long before, int limit, UserId user) {
    return page(ARCHIVED, before, limit, user);
  }

  /** Those with numbers below {@code before}. */
  List<Shelved> snoozed(long before, int limit, UserId user) {
    return page(SNOOZED, before, limit, user);
  }

  private List<Shelved> page(String sql, long before, int limit, UserId user) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("user", user.value())
                .bind("before", before)
                .bind("limit", limit)
                .map(SHELVED)
                .list());
  }
}
