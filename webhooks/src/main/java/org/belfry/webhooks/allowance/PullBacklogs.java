package org.belfry.webhooks.allowance;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** What waits to be pulled, user by user; read no further than to what is too much. */
@Dependent
public class PullBacklogs {
  /** A range of one value keeps PostgreSQL to the index that has them in this order. */
  private static final String FULL =
      """
      EXISTS (
        SELECT 1 FROM hook_pending p
        WHERE p.delivery_method = 'pull' AND p.owner_id >= %1$s AND p.owner_id <= %1$s
        ORDER BY p.owner_id, p.id OFFSET :offset ROWS FETCH FIRST 1 ROWS ONLY)
      """;

  private static final String IS_FULL = "SELECT " + FULL.formatted(":owner");

  private static final String FULL_OWNERS =
      """
      SELECT o.owner_id
      FROM (SELECT DISTINCT owner_id FROM hook_subscription
            WHERE delivery_method = 'pull' AND state = 'active') o
      WHERE %s
      """
          .formatted(FULL.formatted("o.owner_id"));

  private final Jdbi jdbi;
  private final AllowanceSettings settings;

  @Inject
  PullBacklogs(Jdbi jdbi, AllowanceSettings settings) {
    this.jdbi = jdbi;
    this.settings = settings;
  }

  boolean isFull(UserId owner) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(IS_FULL)
                .bind("owner", owner.value())
                .bind("offset", settings.pullBacklog() - 1)
                .mapTo(Boolean.class)
                .one());
  }

  /** Who has as much as may be, and is still subscribed to more. */
  public List<UserId> full() {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FULL_OWNERS)
                .bind("offset", settings.pullBacklog() - 1)
                .map((row, context) -> new UserId(row.getLong("owner_id")))
                .list());
  }
}
