package org.belfry.webhooks.subscription.upkeep;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.UUID;
import org.belfry.webhooks.queue.LaneSchedule;
import org.jdbi.v3.core.Jdbi;

/**
 * What deliveries find out about endpoints, as it concerns the subscriptions that have them. Who
 * tells it locks them first, then parks the endpoints: one that was changed meanwhile, and is not
 * parked, leaves its subscriptions as they are.
 */
@Dependent
public class EndpointFindings {
  /** Before their endpoints, as whoever changes a subscription locks it first too. */
  private static final String LOCK =
      """
      SELECT id FROM hook_subscription WHERE endpoint_id = ANY(:ids) ORDER BY id FOR UPDATE
      """;

  private static final String UNAUTHENTICATED =
      """
      UPDATE hook_subscription
      SET authentication_state = 'unauthenticated', updated_at = :now, version = version + 1
      WHERE endpoint_id = ANY(:ids) AND authentication_state <> 'unauthenticated' AND endpoint_id IN (
        SELECT endpoint_id FROM hook_lane WHERE due_at = :never)
      """;

  private static final String INACTIVE =
      """
      UPDATE hook_subscription
      SET state = 'inactive', inactivity = 'endpointGone', updated_at = :now, version = version + 1
      WHERE endpoint_id = ANY(:ids) AND state = 'active' AND endpoint_id IN (
        SELECT endpoint_id FROM hook_lane WHERE due_at = :never)
      """;

  private final Jdbi jdbi;

  @Inject
  public EndpointFindings(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Lets nobody else change the subscriptions of these endpoints until the end. */
  public void lock(Collection<UUID> endpoints) {
    jdbi.useHandle(
        handle ->
            handle
                .createQuery(LOCK)
                .bindArray("ids", UUID.class, endpoints)
                .mapTo(UUID.class)
                .list());
  }

  /** These endpoints refuse their tokens. */
  public void refused(Collection<UUID> endpoints, Instant now) {
    update(UNAUTHENTICATED, endpoints, now);
  }

  /** These endpoints want nothing any more. */
  public void gone(Collection<UUID> endpoints, Instant now) {
    update(INACTIVE, endpoints, now);
  }

  private void update(String sql, Collection<UUID> endpoints, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bindArray("ids", UUID.class, endpoints)
                .bind("now", now)
                .bind("never", LaneSchedule.NEVER)
                .execute());
  }
}
