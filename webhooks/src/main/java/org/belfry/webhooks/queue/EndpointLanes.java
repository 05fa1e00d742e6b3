package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * What others tell of endpoints as it concerns their lanes: that they are there, wait to be mended,
 * are well again, fail. Each endpoint has its row from the transaction that makes it to the one
 * that removes it.
 */
@Dependent
public class EndpointLanes {
  private static final String ADD =
      """
      INSERT INTO hook_lane (endpoint_id, failures)
      SELECT n.id, 0 FROM UNNEST(CAST(:ids AS UUID ARRAY)) AS n(id)
      """;

  private static final String PARK =
      """
      UPDATE hook_lane SET due_at = :never
      WHERE endpoint_id = :id AND (due_at IS NULL OR due_at < :never)
      """;

  /** But what waits for a subscription that was deleted meanwhile must not wait to fail. */
  private static final String PARK_UNCHANGED =
      """
      UPDATE hook_lane SET due_at = CASE
        WHEN EXISTS (
          SELECT 1 FROM hook_subscription s WHERE s.endpoint_id = :id AND s.state = 'cancelled')
        THEN CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)
        ELSE CAST(:never AS TIMESTAMP(6) WITH TIME ZONE) END
      WHERE endpoint_id = :id AND EXISTS (
        SELECT 1 FROM hook_endpoint e
        WHERE e.id = :id AND e.url = :url AND COALESCE(e.token, '') = :token)
      """;

  private static final String RELEASE =
      """
      UPDATE hook_lane SET failures = 0,
        due_at = CASE WHEN due_at IS NOT NULL THEN CAST(:now AS TIMESTAMP(6) WITH TIME ZONE) END
      WHERE endpoint_id = :id AND (failures > 0 OR due_at IS NOT NULL)
      """;

  private static final String RELEASE_ALL =
      """
      UPDATE hook_lane SET failures = 0, due_at = :now
      WHERE due_at IS NOT NULL
        AND endpoint_id IN (SELECT id FROM hook_endpoint WHERE owner_id = :owner)
      """;

  private static final String CIRCUIT =
      """
      UPDATE hook_lane SET failures = :failures, due_at = COALESCE(:openUntil, due_at)
      WHERE endpoint_id = :id AND (due_at IS NULL OR due_at < :never)
      """;

  private final Jdbi jdbi;

  @Inject
  public EndpointLanes(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Adds endpoints that are stored in this transaction, flushed, healthy. */
  public void add(Collection<UUID> endpoints) {
    jdbi.useHandle(
        handle -> handle.createUpdate(ADD).bindArray("ids", UUID.class, endpoints).execute());
  }

  /** Keeps an endpoint's lane from being worked on. */
  public void park(UUID endpoint) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(PARK)
                .bind("id", endpoint)
                .bind("never", LaneSchedule.NEVER)
                .execute());
  }

  /**
   * The same for endpoints that refused an attempt. One that was changed while that was under way
   * is left alone: whoever changes one locks its subscription first, as this transaction has.
   */
  public void parkUnchanged(Collection<Recipient> recipients, Instant now) {
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(PARK_UNCHANGED);
          for (Recipient recipient : recipients) {
            batch
                .bind("id", recipient.id())
                .bind("url", recipient.url())
                .bind("token", recipient.token() == null ? "" : recipient.token())
                .bind("now", now)
                .bind("never", LaneSchedule.NEVER)
                .add();
          }
          batch.execute();
        });
  }

  /** Gives an endpoint a fresh start: its own lane first, then its share of all. */
  public void release(UUID endpoint, Instant now) {
    execute(RELEASE, now, update -> update.bind("id", endpoint));
  }

  /** Gives all of a user's endpoints that have a lane of their own a fresh start. */
  public void releaseAll(long owner, Instant now) {
    execute(RELEASE_ALL, now, update -> update.bind("owner", owner));
  }

  /** Circuits have opened or closed; a parked lane stays parked. */
  public void circuits(List<CircuitState> states) {
    if (states.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(CIRCUIT);
          for (CircuitState state : states) {
            batch
                .bind("id", state.endpoint())
                .bind("failures", state.failures())
                .bindByType("openUntil", state.openUntil(), Instant.class)
                .bind("never", LaneSchedule.NEVER)
                .add();
          }
          batch.execute();
        });
  }

  /**
   * How an endpoint's circuit is now.
   *
   * @param failures in a row
   * @param openUntil null if it is closed
   */
  public record CircuitState(UUID endpoint, int failures, @Nullable Instant openUntil) {}

  private void execute(String sql, Instant now, UnaryOperator<Update> which) {
    jdbi.useHandle(handle -> which.apply(handle.createUpdate(sql).bind("now", now)).execute());
  }
}
