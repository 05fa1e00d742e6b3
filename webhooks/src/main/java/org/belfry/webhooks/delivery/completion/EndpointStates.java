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
import org.belfry.webhooks.subscription.upkeep.EndpointFindings;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;

/** What deliveries find out about endpoints, written only when it changes. */
@Dependent
public class EndpointStates {

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

  private static final String CIRCUIT =
      """
      UPDATE hook_endpoint SET failures = :failures, lane_due_at = COALESCE(:openUntil, lane_due_at)
      WHERE id = :id AND (lane_due_at IS NULL OR lane_due_at < :never)
      """;

  private final Jdbi jdbi;
  private final EndpointFindings findings;

  @Inject
  public EndpointStates(Jdbi jdbi, EndpointFindings findings) {
    this.jdbi = jdbi;
    this.findings = findings;
  }

  /** Endpoints that refuse their tokens: their queues wait until somebody mends them. */
  void unauthenticated(Collection<Recipient> recipients, Instant now) {
    if (!recipients.isEmpty()) {
      findings.refused(park(recipients, now), now);
    }
  }

  /** Endpoints that want nothing any more. */
  void gone(Collection<Recipient> recipients, Instant now) {
    if (!recipients.isEmpty()) {
      findings.gone(park(recipients, now), now);
    }
  }

  /** An endpoint that was changed while the attempt was under way is left alone. */
  private List<UUID> park(Collection<Recipient> recipients, Instant now) {
    List<UUID> ids = recipients.stream().map(Recipient::id).toList();
    findings.lock(ids);
    jdbi.useHandle(
        handle -> {
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
        });
    return ids;
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
