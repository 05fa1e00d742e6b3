package org.belfry.webhooks.subscription.upkeep;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;
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

  private static final String REMOVE_ENDPOINTS =
      """
      DELETE FROM hook_endpoint
      WHERE id = ANY(:ids)
        AND NOT EXISTS (SELECT 1 FROM hook_subscription WHERE endpoint_id = hook_endpoint.id)
      """;

  @Inject private Jdbi jdbi;

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
          handle.createUpdate(REMOVE_ENDPOINTS).bindArray("ids", UUID.class, endpoints).execute();
          return ended.size();
        });
  }
}
