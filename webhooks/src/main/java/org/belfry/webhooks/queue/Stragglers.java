package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.persistence.Columns;
import org.belfry.platform.queue.Place;
import org.jdbi.v3.core.Jdbi;

/** What claims, which go on from a watermark, have passed over; nothing is locked. */
@Dependent
public class Stragglers {
  private static final String OLDEST =
      """
      SELECT due_at FROM hook_pending WHERE lane = :lane AND due_at >= :from
      ORDER BY due_at, id FETCH FIRST 1 ROWS ONLY
      """;

  private static final String STRAGGLERS =
      """
      SELECT id, due_at FROM hook_pending
      WHERE lane = :lane AND due_at >= :from AND (due_at, id) <= (:dueAt, :id) AND due_at <= :now
        AND (leased_until IS NULL OR leased_until <= :ended)
      ORDER BY due_at, id FETCH FIRST :limit ROWS ONLY
      """;

  private final Jdbi jdbi;

  @Inject
  public Stragglers(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** When the oldest in a lane is due, whoever holds it; nothing older than {@code from} counts. */
  public Optional<Instant> oldest(int lane, Instant from) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OLDEST)
                .bind("lane", lane)
                .bind("from", from)
                .mapTo(Instant.class)
                .findOne());
  }

  /**
   * What is due from a moment on up to a place, and nobody has claimed; the oldest first.
   *
   * @param ended leases that ended later still hold
   */
  public List<Straggler> find(
      int lane, Instant from, Place<UUID> to, int limit, Instant ended, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(STRAGGLERS)
                .bind("lane", lane)
                .bind("from", from)
                .bind("dueAt", to.dueAt())
                .bind("id", to.id())
                .bind("limit", limit)
                .bind("ended", ended)
                .bind("now", now)
                .map((row, context) -> new Straggler(Columns.uuid(row, 1), Columns.instant(row, 2)))
                .list());
  }

  /** One that was passed over. */
  public record Straggler(UUID id, Instant dueAt) {}
}
