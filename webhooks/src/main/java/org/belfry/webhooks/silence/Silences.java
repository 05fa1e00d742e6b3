package org.belfry.webhooks.silence;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.silence.Silence.Told;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Finds silences, and remembers of which their owners were told. */
@Dependent
class Silences {
  /**
   * Ids grow with time, so the ends of two indexes tell; a parked queue is not due. Ranges of one
   * value keep PostgreSQL to these indexes: for equations it may run through all ids instead, for
   * each subscription.
   */
  static final String FIND =
      """
      SELECT * FROM (
        SELECT s.id, s.owner_id, e.url, t.since, t.hours,
          (SELECT p.created_at FROM hook_pending p
           WHERE p.subscription_id >= s.id AND p.subscription_id <= s.id
           ORDER BY p.subscription_id, p.id FETCH FIRST 1 ROWS ONLY) AS waiting_since,
          (SELECT r.updated_at FROM hook_received r
           WHERE r.subscription_id >= s.id AND r.subscription_id <= s.id
           ORDER BY r.subscription_id DESC, r.id DESC FETCH FIRST 1 ROWS ONLY) AS last_delivery
        FROM hook_subscription s
        JOIN hook_endpoint e ON e.id = s.endpoint_id
        JOIN hook_lane l ON l.endpoint_id = e.id
        LEFT JOIN hook_silence t ON t.subscription_id = s.id
        WHERE s.state = 'active' AND s.delivery_method = 'push'
          AND s.authentication_state = 'authenticated'
          AND (l.due_at IS NULL OR l.due_at < :never)) candidates
      WHERE waiting_since <= :before AND (last_delivery IS NULL OR last_delivery <= :before)
      """;

  private static final String CHANGE =
      """
      UPDATE hook_silence SET since = :since, hours = :hours
      WHERE subscription_id = :subscription AND (since <> :since OR hours < :hours)
      """;

  private static final String ADD =
      """
      INSERT INTO hook_silence (subscription_id, since, hours)
      VALUES (:subscription, :since, :hours)
      """;

  private final Jdbi jdbi;

  @Inject
  Silences(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Those that have lasted long enough to be told of. */
  List<Silence> find(Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("never", LaneSchedule.NEVER)
                .bind("before", now.minus(Silence.SHORTEST))
                .map((row, context) -> silence(row))
                .list());
  }

  /**
   * Remembers that its owner is told.
   *
   * @return false if another node was first
   */
  boolean tell(Silence silence, Instant now) {
    return execute(silence.told() == null ? ADD : CHANGE, silence, now) > 0;
  }

  private int execute(String sql, Silence silence, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(sql)
                .bind("subscription", silence.subscription())
                .bind("since", silence.since())
                .bind("hours", silence.hours(now))
                .execute());
  }

  private static Silence silence(ResultSet row) throws SQLException {
    Instant since = instant(row, "since");
    return new Silence(
        row.getObject("id", UUID.class),
        row.getLong("owner_id"),
        row.getString("url"),
        row.getObject("waiting_since", OffsetDateTime.class).toInstant(),
        instant(row, "last_delivery"),
        since == null ? null : new Told(since, row.getInt("hours")));
  }

  private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    OffsetDateTime moment = row.getObject(column, OffsetDateTime.class);
    return moment == null ? null : moment.toInstant();
  }
}
