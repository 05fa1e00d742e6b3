package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The queue of what is to be pushed. What a method locks stays locked until the end of the
 * transaction; what others have locked is left to them.
 */
@Dependent
class DeliveryQueue {
  private static final String SHARED =
      """
      SELECT %s FROM hook_pending
      WHERE lane = :lane AND due_at <= :now AND (leased_until IS NULL OR leased_until <= :now)
      ORDER BY due_at FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
      """
          .formatted(QueueRow.COLUMNS);

  /**
   * PostgreSQL locks no rows of a union, so the ids are found first. A range of one endpoint keeps
   * it to the index on that, where an equation lets it look through what is due of all others.
   */
  private static final String OWN_IDS =
      """
      (SELECT id FROM hook_pending
       WHERE endpoint_id >= :endpoint%1$d AND endpoint_id <= :endpoint%1$d
         AND lane = 2 AND due_at <= :now
       ORDER BY endpoint_id, due_at FETCH FIRST :limit%1$d ROWS ONLY)
      """;

  private static final String OWN =
      """
      SELECT %s FROM hook_pending
      WHERE id = ANY(:ids) AND lane = 2 AND due_at <= :now
      ORDER BY due_at FOR UPDATE SKIP LOCKED
      """
          .formatted(QueueRow.COLUMNS);

  /** A row that is claimed from its endpoint's own lane leaves it: the lane holds what waits. */
  private static final String LEASE =
      """
      UPDATE hook_pending
      SET lease = :lease, leased_until = :until, lane = CASE WHEN lane = 2 THEN 1 ELSE lane END
      WHERE id = ANY(:ids)
      """;

  private static final String TO_OWN_LANE =
      "UPDATE hook_pending SET lane = 2, lease = NULL, leased_until = NULL WHERE id = ANY(:ids)";

  private static final String NEXT_DUE =
      """
      SELECT MIN(due) FROM (
        SELECT MIN(due_at) AS due FROM hook_pending WHERE lane = 0 AND leased_until IS NULL
        UNION ALL SELECT MIN(due_at) FROM hook_pending WHERE lane = 1 AND leased_until IS NULL
        UNION ALL SELECT MIN(drain_at) FROM hook_endpoint) moments
      """;

  private final Jdbi jdbi;

  @Inject
  DeliveryQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Locks what is due in a lane of all endpoints, the oldest first. */
  List<QueueRow> lockShared(int lane, int limit, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SHARED)
                .bind("lane", lane)
                .bind("limit", limit)
                .bind("now", now)
                .map(QueueRow::of)
                .list());
  }

  /** Locks what is due in the lanes of single endpoints, of each at most its quota. */
  List<QueueRow> lockOwn(List<Quota> quotas, Instant now) {
    return quotas.isEmpty() ? List.of() : jdbi.withHandle(handle -> lockOwn(handle, quotas, now));
  }

  private static List<QueueRow> lockOwn(Handle handle, List<Quota> quotas, Instant now) {
    int parts = powerOfTwo(quotas.size());
    Query query =
        handle.createQuery(
            IntStream.range(0, parts)
                .mapToObj(OWN_IDS::formatted)
                .collect(Collectors.joining(" UNION ALL ")));
    for (int i = 0; i < parts; i++) {
      Quota quota = i < quotas.size() ? quotas.get(i) : new Quota(quotas.get(0).endpoint(), 0);
      query.bind("endpoint" + i, quota.endpoint()).bind("limit" + i, quota.rows());
    }
    List<UUID> ids = query.bind("now", now).mapTo(UUID.class).list();
    return handle
        .createQuery(OWN)
        .bindArray("ids", UUID.class, ids)
        .bind("now", now)
        .map(QueueRow::of)
        .list();
  }

  /** At least {@code count}: with few different statements, the database has each prepared. */
  private static int powerOfTwo(int count) {
    return count == 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
  }

  void lease(Collection<UUID> ids, UUID lease, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(LEASE)
                .bind("lease", lease)
                .bind("until", until)
                .bindArray("ids", UUID.class, ids)
                .execute());
  }

  /** Moves rows that this transaction has locked out of the shared lanes. */
  void moveToOwnLane(Collection<UUID> ids) {
    jdbi.useHandle(
        handle -> handle.createUpdate(TO_OWN_LANE).bindArray("ids", UUID.class, ids).execute());
  }

  /** When something falls due next; a lease that ends is not told. */
  Optional<Instant> nextDue() {
    return jdbi.withHandle(handle -> handle.createQuery(NEXT_DUE).mapTo(Instant.class).findOne());
  }

  /**
   * How much may be taken from an endpoint's own lane.
   *
   * @param rows at most so many
   */
  record Quota(UUID endpoint, int rows) {}
}
