package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.persistence.Columns;
import org.jdbi.v3.core.Jdbi;

/**
 * Endpoints whose deliveries go through a lane of their own, until it is empty. {@code due_at} is
 * the moment from which that lane may be worked on; moving it ahead keeps other nodes away.
 */
@Dependent
public class LaneSchedule {
  /** The moment from which a parked lane would be worked on. */
  public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  static final String DUE =
      """
      SELECT endpoint_id, failures, due_at FROM hook_lane WHERE due_at >= :from AND due_at <= :now
      ORDER BY due_at FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
      """;

  private static final String OPEN =
      """
      SELECT endpoint_id, due_at FROM hook_lane
      WHERE endpoint_id = ANY(:ids) AND due_at > :now AND due_at < :never FOR UPDATE SKIP LOCKED
      """;

  static final String BEGIN =
      "UPDATE hook_lane SET due_at = :at WHERE endpoint_id = ANY(:ids) AND due_at IS NULL";

  private static final String POSTPONE =
      "UPDATE hook_lane SET due_at = :at WHERE endpoint_id = ANY(:ids)";

  /** What waits there for a later moment keeps the lane; null ends it. */
  static final String END =
      """
      UPDATE hook_lane SET due_at = (
        SELECT GREATEST(p.due_at, CAST(:now AS TIMESTAMP(6) WITH TIME ZONE)) FROM hook_pending p
        WHERE p.endpoint_id >= hook_lane.endpoint_id AND p.endpoint_id <= hook_lane.endpoint_id
          AND p.lane = 2
        ORDER BY p.endpoint_id, p.due_at FETCH FIRST 1 ROWS ONLY)
      WHERE endpoint_id = ANY(:ids)
      """;

  private static final String FORGOTTEN =
      """
      UPDATE hook_lane SET due_at = :at
      WHERE due_at IS NULL AND EXISTS (
        SELECT 1 FROM hook_pending WHERE endpoint_id = hook_lane.endpoint_id AND lane = 2)
      """;

  private final Jdbi jdbi;

  @Inject
  public LaneSchedule(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Locks endpoints whose lane is due from a moment on, the first ones first. */
  public List<Due> lockDue(Instant from, int limit, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DUE)
                .bind("from", from)
                .bind("now", now)
                .bind("limit", limit)
                .map(
                    (row, context) ->
                        new Due(Columns.uuid(row, 1), row.getInt(2), Columns.instant(row, 3)))
                .list());
  }

  /** Locks those of {@code ids} that this node works on already; tells until when others wait. */
  public Map<UUID, Instant> lockOpen(Collection<UUID> ids, Instant now) {
    return ids.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(OPEN)
                    .bindArray("ids", UUID.class, ids)
                    .bind("now", now)
                    .bind("never", NEVER)
                    .map((row, context) -> Map.entry(Columns.uuid(row, 1), Columns.instant(row, 2)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  /** Gives endpoints a lane of their own. */
  public void begin(Collection<UUID> ids, Instant now) {
    update(BEGIN, ids, now);
  }

  /** Most of them have the same few moments. */
  public void postpone(Map<UUID, Instant> moments) {
    moments.keySet().stream()
        .collect(Collectors.groupingBy(moments::get))
        .forEach((at, ids) -> update(POSTPONE, ids, at));
  }

  /**
   * Lets endpoints go back to the shared lanes if nothing waits in their own; what came meanwhile
   * is to be looked for from {@code now} on, not before.
   */
  public void end(Collection<UUID> ids, Instant now) {
    if (!ids.isEmpty()) {
      jdbi.useHandle(
          handle ->
              handle
                  .createUpdate(END)
                  .bind("now", now)
                  .bindArray("ids", UUID.class, ids)
                  .execute());
    }
  }

  /**
   * Finds lanes into which something came just as they were ended: a fan-out reads {@code due_at}
   * before it commits.
   */
  public int resumeForgotten(Instant now) {
    return jdbi.withHandle(handle -> handle.createUpdate(FORGOTTEN).bind("at", now).execute());
  }

  /** The same for a few endpoints only. */
  public int resumeForgotten(Collection<UUID> ids, Instant now) {
    return ids.isEmpty() ? 0 : update(FORGOTTEN + " AND endpoint_id = ANY(:ids)", ids, now);
  }

  /**
   * An endpoint whose lane is due.
   *
   * @param failures in a row
   */
  public record Due(UUID endpoint, int failures, Instant at) {}

  private int update(String sql, Collection<UUID> ids, Instant at) {
    return jdbi.withHandle(
        handle ->
            handle.createUpdate(sql).bind("at", at).bindArray("ids", UUID.class, ids).execute());
  }
}
