package org.belfry.webhooks.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.persistence.Columns;
import org.belfry.webhooks.queue.LaneSchedule;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Tells of notifications in the delivery queue how they fared and when they are tried again. */
@ApplicationScoped
public class Prospects {
  private static final String OF =
      """
      SELECT p.id, p.attempts, p.due_at, l.due_at AS lane_due_at, l.failures, a.cause, a.detail, a.status, a.started_at
      FROM UNNEST(CAST(:ids AS UUID ARRAY)) AS w(wanted)
      JOIN hook_pending p ON p.id = w.wanted
      JOIN hook_lane l ON l.endpoint_id = p.endpoint_id
      LEFT JOIN hook_attempt a ON a.notification_id = p.id AND a.id = (
        SELECT b.id FROM hook_attempt b WHERE b.notification_id = p.id
        ORDER BY b.id DESC FETCH FIRST 1 ROWS ONLY)
      """;

  @Inject private Jdbi jdbi;

  /** Those of many, with one statement; none of what is no longer in the queue. */
  public Map<UUID, Prospect> of(Collection<UUID> notifications) {
    return notifications.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(OF)
                    .bindArray("ids", UUID.class, notifications)
                    .map((row, context) -> Map.entry(Columns.uuid(row, "id"), prospect(row)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  public Prospect of(UUID notification) {
    return of(List.of(notification)).getOrDefault(notification, Prospect.NONE);
  }

  private static Prospect prospect(ResultSet row) throws SQLException {
    return new Prospect(nextAttempt(row), lastFailure(row));
  }

  /**
   * When a notification is tried next; null if it waits for its endpoint to be mended, or for
   * nothing.
   *
   * @param row with {@code due_at} of the notification, that of its endpoint's lane as {@code
   *     lane_due_at}, and {@code failures}
   */
  public static @Nullable Instant nextAttempt(ResultSet row) throws SQLException {
    Instant due = Columns.instantOrNull(row, "due_at");
    Instant drain = Columns.instantOrNull(row, "lane_due_at");
    if (due == null || LaneSchedule.NEVER.equals(drain)) {
      return null;
    }
    // Without failures it is only other nodes that keep away until then.
    return drain != null && row.getInt("failures") > 0 && drain.isAfter(due) ? drain : due;
  }

  private static @Nullable FailureCause lastFailure(ResultSet row) throws SQLException {
    String cause = row.getString("cause");
    return cause == null
        ? null
        : new FailureCause(
            cause,
            row.getString("detail"),
            row.getObject("status", Integer.class),
            row.getInt("attempts"),
            Columns.instant(row, "started_at"));
  }
}
