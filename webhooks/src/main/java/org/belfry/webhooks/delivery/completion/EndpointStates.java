package org.belfry.webhooks.delivery.completion;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.delivery.limit.CircuitChange;
import org.belfry.webhooks.endpoint.Endpoint;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What deliveries find out about endpoints, written only when it changes. */
@Dependent
public class EndpointStates {
  /** Before their endpoints, as whoever changes a subscription locks it first too. */
  private static final String LOCK_SUBSCRIPTIONS =
      """
      SELECT id FROM hook_subscription WHERE endpoint_id = ANY(:ids) ORDER BY id FOR UPDATE
      """;

  /** But what waits for a subscription that was deleted meanwhile must not wait to fail. */
  private static final String PARK =
      """
      UPDATE hook_endpoint SET lane_due_at = CASE
        WHEN EXISTS (
          SELECT 1 FROM hook_subscription s
          WHERE s.endpoint_id = hook_endpoint.id AND s.state = 'cancelled')
        THEN CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)
        ELSE CAST(:never AS TIMESTAMP(6) WITH TIME ZONE) END
      WHERE id = :id AND url = :url AND COALESCE(token, '') = :token
      """;

  private static final String UNAUTHENTICATED =
      """
      UPDATE hook_subscription
      SET authentication_state = 'unauthenticated', updated_at = :now, version = version + 1
      WHERE endpoint_id = ANY(:ids) AND authentication_state <> 'unauthenticated' AND endpoint_id IN (
        SELECT id FROM hook_endpoint WHERE lane_due_at = :never)
      """;

  private static final String INACTIVE =
      """
      UPDATE hook_subscription
      SET state = 'inactive', inactivity = 'endpointGone', updated_at = :now, version = version + 1
      WHERE endpoint_id = ANY(:ids) AND state = 'active' AND endpoint_id IN (
        SELECT id FROM hook_endpoint WHERE lane_due_at = :never)
      """;

  private static final String CIRCUIT =
      """
      UPDATE hook_endpoint SET failures = :failures, lane_due_at = COALESCE(:openUntil, lane_due_at)
      WHERE id = :id AND (lane_due_at IS NULL OR lane_due_at < :never)
      """;

  private final Jdbi jdbi;

  @Inject
  public EndpointStates(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Endpoints that refuse their tokens: their queues wait until somebody mends them. */
  public void unauthenticated(Collection<Recipient> recipients, Instant now) {
    park(UNAUTHENTICATED, recipients, now);
  }

  /** Endpoints that want nothing any more. */
  public void gone(Collection<Recipient> recipients, Instant now) {
    park(INACTIVE, recipients, now);
  }

  /** An endpoint that was changed while the attempt was under way is left alone. */
  private void park(String change, Collection<Recipient> recipients, Instant now) {
    if (recipients.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          List<UUID> ids = recipients.stream().map(Recipient::id).toList();
          handle
              .createQuery(LOCK_SUBSCRIPTIONS)
              .bindArray("ids", UUID.class, ids)
              .mapTo(UUID.class)
              .list();
          PreparedBatch batch = handle.prepareBatch(PARK);
          for (Recipient recipient : recipients) {
            batch
                .bind("id", recipient.id())
                .bind("url", recipient.url())
                .bind("token", recipient.token() == null ? "" : recipient.token())
                .bind("now", now)
                .bind("never", Endpoint.NEVER)
                .add();
          }
          batch.execute();
          handle
              .createUpdate(change)
              .bindArray("ids", UUID.class, ids)
              .bind("now", now)
              .bind("never", Endpoint.NEVER)
              .execute();
        });
  }

  public void circuits(List<CircuitChange> changes) {
    if (changes.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(CIRCUIT);
          for (CircuitChange change : changes) {
            batch
                .bind("id", change.endpoint())
                .bind("failures", change.failures())
                .bindByType("openUntil", change.openUntil().orElse(null), Instant.class)
                .bind("never", Endpoint.NEVER)
                .add();
          }
          batch.execute();
        });
  }
}
