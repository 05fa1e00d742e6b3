package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.belfry.platform.persistence.Columns;
import org.belfry.platform.persistence.ManyRows;
import org.belfry.platform.queue.Place;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;

/**
 * The queue of what is to be pushed. What a method locks stays locked until the end of the
 * transaction; what others have locked is left to them.
 */
@Dependent
public class DeliveryQueue {
  private static final String SHARED =
      """
      SELECT %s FROM hook_pending
      WHERE lane = :lane AND (due_at, id) > (:dueAt, :id) AND due_at <= :now
        AND (leased_until IS NULL OR leased_until <= :ended)
      ORDER BY due_at, id FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
      """
          .formatted(QueueRow.COLUMNS);

  private static final String THESE =
      """
      SELECT %s FROM hook_pending
      WHERE id = ANY(:ids) AND lane = :lane AND due_at <= :now
        AND (leased_until IS NULL OR leased_until <= :ended)
      ORDER BY due_at, id FOR UPDATE SKIP LOCKED
      """
          .formatted(QueueRow.COLUMNS);

  /**
   * PostgreSQL locks no rows of a union, so the ids are found first. A range of one endpoint keeps
   * it to the index on that, where an equation lets it look through what is due of all others.
   */
  private static final String OWN_IDS =
      """
      (SELECT id, endpoint_id FROM hook_pending
       WHERE endpoint_id >= :endpoint%1$d AND endpoint_id <= :endpoint%1$d
         AND lane = 2 AND (due_at, id) > (:dueAt%1$d, :id%1$d) AND due_at <= :now
       ORDER BY endpoint_id, due_at, id FETCH FIRST :limit%1$d ROWS ONLY)
      """;

  private static final String OWN =
      """
      SELECT %s FROM hook_pending
      WHERE id = ANY(:ids) AND lane = 2 AND due_at <= :now
      ORDER BY due_at, id FOR UPDATE SKIP LOCKED
      """
          .formatted(QueueRow.COLUMNS);

  /** A row that is claimed from its endpoint's own lane leaves it: the lane holds what waits. */
  public static final String LEASE =
      """
      UPDATE hook_pending
      SET lease = :lease, leased_until = :until, lane = CASE WHEN lane = 2 THEN 1 ELSE lane END
      WHERE id = ANY(:ids)
      """;

  private static final String TO_OWN_LANE =
      "UPDATE hook_pending SET lane = 2, lease = NULL, leased_until = NULL WHERE id = ANY(:ids)";

  static final String NEXT_DUE =
      """
      SELECT MIN(due) FROM (
        SELECT MIN(due_at) AS due FROM hook_pending
        WHERE lane = 0 AND (due_at, id) > (:firstDueAt, :firstId) AND leased_until IS NULL
        UNION ALL SELECT MIN(due_at) FROM hook_pending
        WHERE lane = 1 AND (due_at, id) > (:retryDueAt, :retryId) AND leased_until IS NULL
        UNION ALL SELECT MIN(due_at) FROM hook_lane WHERE due_at >= :laneDueAt) moments
      """;

  private final Jdbi jdbi;

  @Inject
  public DeliveryQueue(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Locks what is due in a lane of all endpoints, the oldest behind a place first.
   *
   * @param ended leases that ended later still hold
   */
  public List<QueueRow> lockShared(
      int lane, Place<UUID> from, int limit, Instant ended, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SHARED)
                .bind("lane", lane)
                .bind("dueAt", from.dueAt())
                .bind("id", from.id())
                .bind("limit", limit)
                .bind("ended", ended)
                .bind("now", now)
                .map(QueueRow::of)
                .list());
  }

  /**
   * Locks those of {@code ids} that are due in a lane of all endpoints.
   *
   * @param ended leases that ended later still hold
   */
  public List<QueueRow> lockShared(int lane, Collection<UUID> ids, Instant ended, Instant now) {
    return ids.isEmpty()
        ? List.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(ManyRows.in(THESE, ids.size()))
                    .bind("lane", lane)
                    .bindArray("ids", UUID.class, ids)
                    .bind("ended", ended)
                    .bind("now", now)
                    .map(QueueRow::of)
                    .list());
  }

  /** Locks what is due in the lanes of single endpoints, of each at most its quota. */
  public Own lockOwn(List<Quota> quotas, Instant now) {
    return quotas.isEmpty()
        ? new Own(List.of(), Map.of())
        : jdbi.withHandle(handle -> lockOwn(handle, quotas, now));
  }

  /**
   * What was locked in the lanes of single endpoints.
   *
   * @param found how much was due there, up to the quota, whoever has locked it
   */
  public record Own(List<QueueRow> rows, Map<UUID, Long> found) {}

  private static Own lockOwn(Handle handle, List<Quota> quotas, Instant now) {
    int parts = powerOfTwo(quotas.size());
    Query query =
        handle.createQuery(
            IntStream.range(0, parts)
                .mapToObj(OWN_IDS::formatted)
                .collect(Collectors.joining(" UNION ALL ")));
    for (int i = 0; i < parts; i++) {
      Quota quota = i < quotas.size() ? quotas.get(i) : quotas.get(0).ofNothing();
      query
          .bind("endpoint" + i, quota.endpoint())
          .bind("dueAt" + i, quota.from().dueAt())
          .bind("id" + i, quota.from().id())
          .bind("limit" + i, quota.rows());
    }
    Map<UUID, UUID> endpoints =
        query
            .bind("now", now)
            .map((row, context) -> Map.entry(Columns.uuid(row, 1), Columns.uuid(row, 2)))
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    List<QueueRow> rows =
        handle
            .createQuery(ManyRows.in(OWN, endpoints.size()))
            .bindArray("ids", UUID.class, endpoints.keySet())
            .bind("now", now)
            .map(QueueRow::of)
            .list();
    return new Own(
        rows,
        endpoints.values().stream()
            .collect(Collectors.groupingBy(endpoint -> endpoint, Collectors.counting())));
  }

  /** At least {@code count}: with few different statements, the database has each prepared. */
  private static int powerOfTwo(int count) {
    return count == 1 ? 1 : Integer.highestOneBit(count - 1) << 1;
  }

  public void lease(Collection<UUID> ids, UUID lease, Instant until) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ManyRows.in(LEASE, ids.size()))
                .bind("lease", lease)
                .bind("until", until)
                .bindArray("ids", UUID.class, ids)
                .execute());
  }

  /** Moves rows that this transaction has locked out of the shared lanes. */
  public void moveToOwnLane(Collection<UUID> ids) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ManyRows.in(TO_OWN_LANE, ids.size()))
                .bindArray("ids", UUID.class, ids)
                .execute());
  }

  /**
   * When something falls due next; a lease that ends is not told.
   *
   * @param first from where on in the lane of first attempts, {@code retry} in that of the others
   * @param laneDueAt from when on among the moments of endpoints' own lanes
   */
  public Optional<Instant> nextDue(Place<UUID> first, Place<UUID> retry, Instant laneDueAt) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(NEXT_DUE)
                .bind("firstDueAt", first.dueAt())
                .bind("firstId", first.id())
                .bind("retryDueAt", retry.dueAt())
                .bind("retryId", retry.id())
                .bind("laneDueAt", laneDueAt)
                .mapTo(Instant.class)
                .findOne());
  }

  /**
   * How much may be taken from an endpoint's own lane.
   *
   * @param from from this place on
   * @param rows at most so many
   */
  public record Quota(UUID endpoint, Place<UUID> from, int rows) {
    private Quota ofNothing() {
      return new Quota(endpoint, from, 0);
    }
  }
}
