package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.persistence.ManyRows;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.platform.persistence.Uuid7;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * The fence of leases: whatever is written of deliveries holds for those whose lease is still this
 * claim's, by its token. A row that somebody else has claimed since is left alone, and the counts
 * tell.
 */
@Dependent
public class LeaseFence {
  public static final String RECEIVE =
      """
      INSERT INTO hook_received (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, attempts, created_at, updated_at, attempt_id, started_at, waited_ms, took_ms,
        status, answer)
      SELECT p.id, p.message_id, p.topic_id, p.subscription_id, p.owner_id, p.delivery_method,
        p.delivery_channel, p.endpoint_id, p.attempts + 1, p.created_at, :now, a.attempt_id,
        a.started_at, a.waited_ms, a.took_ms, a.status, a.answer
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:attempts AS UUID ARRAY),
        CAST(:startedAt AS TIMESTAMP(6) WITH TIME ZONE ARRAY), CAST(:waited AS BIGINT ARRAY),
        CAST(:took AS INTEGER ARRAY), CAST(:status AS INTEGER ARRAY), CAST(:answer AS VARCHAR ARRAY))
        AS a(id, attempt_id, started_at, waited_ms, took_ms, status, answer)
      JOIN hook_pending p ON p.id = a.id
      WHERE p.lease = ANY(:leases)
      """;

  public static final String REMOVE =
      "DELETE FROM hook_pending WHERE id = ANY(:ids) AND lease = ANY(:leases)";

  private static final String RESCHEDULE =
      """
      UPDATE hook_pending
      SET lane = :lane, lease = NULL, leased_until = NULL, due_at = :due, attempts = :attempts, updated_at = :now
      WHERE id = :id AND lease = :lease
      """;

  private static final String GIVE_BACK =
      """
      UPDATE hook_pending SET lane = 2, lease = NULL, leased_until = NULL
      WHERE id = ANY(:ids) AND lease = ANY(:leases)
      """;

  private static final String COUNT_ATTEMPT =
      """
      UPDATE hook_pending SET attempts = attempts + 1
      WHERE id = ANY(:ids) AND lease = ANY(:leases)
      """;

  private static final String HELD =
      "SELECT id FROM hook_pending WHERE id = ANY(:ids) AND lease = ANY(:leases) FOR UPDATE";

  private final Jdbi jdbi;

  @Inject
  public LeaseFence(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Moves notifications, with the attempts that delivered them, to the received ones; returns how
   * many were still held.
   */
  public int receive(List<Attempt> delivered, Instant now) {
    if (delivered.isEmpty()) {
      return 0;
    }
    List<Delivery> deliveries = delivered.stream().map(Attempt::delivery).toList();
    return jdbi.withHandle(
        handle -> {
          Update receive =
              handle
                  .createUpdate(ManyRows.in(RECEIVE, deliveries.size()))
                  .bind("now", now)
                  .bindArray("leases", UUID.class, leases(deliveries));
          new RowArrays<>(receive, delivered)
              .bind("ids", UUID.class, attempt -> attempt.delivery().id())
              .bind("attempts", UUID.class, attempt -> Uuid7.at(attempt.startedAt()))
              .bind("startedAt", Instant.class, Attempt::startedAt)
              .bind("waited", Long.class, Attempt::waitedMillis)
              .bind("took", Integer.class, Attempt::tookMillis)
              .bind("status", Integer.class, attempt -> attempt.outcome().status())
              .bindText("answer", Integer.MAX_VALUE, attempt -> attempt.outcome().answer());
          receive.execute();
          return update(REMOVE, deliveries);
        });
  }

  /** Puts deliveries back into the queue; returns how many were still held. */
  public int reschedule(List<Rescheduled> rescheduled, Instant now) {
    if (rescheduled.isEmpty()) {
      return 0;
    }
    return jdbi.withHandle(
        handle -> {
          PreparedBatch batch = handle.prepareBatch(RESCHEDULE);
          for (Rescheduled row : rescheduled) {
            batch
                .bind("id", row.delivery().id())
                .bind("lease", row.delivery().lease())
                .bind("lane", row.lane())
                .bind("due", row.dueAt())
                .bind("attempts", row.attempts())
                .bind("now", now)
                .add();
          }
          return Arrays.stream(batch.execute()).sum();
        });
  }

  /** Puts deliveries that were not tried into their endpoints' own lanes. */
  public void giveBack(Collection<Delivery> deliveries) {
    update(GIVE_BACK, deliveries);
  }

  /** Counts the last attempt of notifications that are about to be given up. */
  public int countAttempt(Collection<Delivery> deliveries) {
    return deliveries.isEmpty() ? 0 : update(COUNT_ATTEMPT, deliveries);
  }

  /** Ids of those that this node still holds. */
  public Set<UUID> held(Collection<Delivery> deliveries) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(ManyRows.in(HELD, deliveries.size()))
                .bindArray("ids", UUID.class, ids(deliveries))
                .bindArray("leases", UUID.class, leases(deliveries))
                .mapTo(UUID.class)
                .collect(Collectors.toSet()));
  }

  private int update(String sql, Collection<Delivery> deliveries) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(ManyRows.in(sql, deliveries.size()))
                .bindArray("ids", UUID.class, ids(deliveries))
                .bindArray("leases", UUID.class, leases(deliveries))
                .execute());
  }

  private static List<UUID> ids(Collection<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::id).toList();
  }

  private static List<UUID> leases(Collection<Delivery> deliveries) {
    return deliveries.stream().map(Delivery::lease).distinct().toList();
  }

  /**
   * A delivery that goes back into the queue.
   *
   * @param attempts how many there have been now
   */
  public record Rescheduled(Delivery delivery, int lane, Instant dueAt, int attempts) {}
}
