package org.belfry.webhooks.subscription.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.endpoint.EndpointTable;
import org.jdbi.v3.core.Jdbi;

/** Removes deleted subscriptions and their endpoints once nothing in the queue refers to them. */
@ApplicationScoped
class EndedSubscriptions {
  static final int BATCH = 500;

  private static final String ENDED =
      """
      SELECT id FROM hook_subscription s
      WHERE state IN ('draining', 'cancelled')
        AND NOT EXISTS (SELECT 1 FROM hook_pending WHERE subscription_id = s.id)
      FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
      """;

  private static final String ENDPOINTS =
      """
      SELECT endpoint_id FROM hook_subscription
      WHERE id = ANY(:ids) AND endpoint_id IS NOT NULL
      """;

  private static final String REMOVE = "DELETE FROM hook_subscription WHERE id = ANY(:ids)";

  @Inject private Jdbi jdbi;
  @Inject private EndpointTable table;

  /** Removes one batch; returns how many there were. */
  @Transactional
  int runOnce() {
    return jdbi.withHandle(
        handle -> {
          List<UUID> ended =
              handle.createQuery(ENDED).bind("limit", BATCH).mapTo(UUID.class).list();
          List<UUID> endpoints =
              handle
                  .createQuery(ENDPOINTS)
                  .bindArray("ids", UUID.class, ended)
                  .mapTo(UUID.class)
                  .list();
          handle.createUpdate(REMOVE).bindArray("ids", UUID.class, ended).execute();
          table.removeUnused(endpoints);
          return ended.size();
        });
  }
}
