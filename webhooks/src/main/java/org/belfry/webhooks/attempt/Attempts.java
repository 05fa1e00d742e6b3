package org.belfry.webhooks.attempt;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * Reads the attempts, which the delivery writes: those that failed stand in their log, the one that
 * delivered stands with what was received.
 */
@ApplicationScoped
public class Attempts {
  private static final String ALL =
      """
      (SELECT notification_id, id, endpoint_id, number, started_at, waited_ms, took_ms, outcome,
         status, cause, detail, answer
       FROM hook_attempt WHERE notification_id = :notification
       UNION ALL
       SELECT id, attempt_id, endpoint_id, attempts, started_at, waited_ms, took_ms, 'delivered',
         status, NULL, NULL, answer
       FROM hook_received WHERE id = :notification AND attempt_id IS NOT NULL) attempts
      """;

  private static final String OF_NOTIFICATION =
      "SELECT * FROM %s ORDER BY id OFFSET :start ROWS FETCH FIRST :limit ROWS ONLY".formatted(ALL);

  private static final String CAUSES =
      """
      SELECT cause, status, MAX(detail) AS detail, COUNT(*) AS attempts, MAX(started_at) AS last_at
      FROM hook_attempt WHERE notification_id = :notification AND cause IS NOT NULL
      GROUP BY cause, status ORDER BY last_at
      """;

  private static final String COUNT = "SELECT COUNT(*) FROM " + ALL;

  @Inject private Jdbi jdbi;

  /** A page of a notification's or callback's attempts, oldest first. */
  public AttemptPage page(UUID notification, int start, int limit) {
    return new AttemptPage(
        start,
        limit,
        count(notification),
        of(notification, start, limit).stream().map(AttemptView::of).toList());
  }

  private List<LoggedAttempt> of(UUID notification, int start, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF_NOTIFICATION)
                .bind("notification", notification)
                .bind("start", start)
                .bind("limit", limit)
                .map((row, context) -> attempt(row))
                .list());
  }

  private int count(UUID notification) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(COUNT)
                .bind("notification", notification)
                .mapTo(Integer.class)
                .one());
  }

  /** Every distinct reason why its pushes did not succeed, the latest last. */
  public List<FailureCause> causes(UUID notification) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(CAUSES)
                .bind("notification", notification)
                .map(
                    (row, context) ->
                        new FailureCause(
                            row.getString("cause"),
                            row.getString("detail"),
                            status(row),
                            row.getInt("attempts"),
                            moment(row, "last_at")))
                .list());
  }

  private static LoggedAttempt attempt(ResultSet row) throws SQLException {
    return new LoggedAttempt(
        row.getObject("id", UUID.class),
        row.getObject("notification_id", UUID.class),
        row.getObject("endpoint_id", UUID.class),
        row.getInt("number"),
        moment(row, "started_at"),
        Duration.ofMillis(row.getLong("waited_ms")),
        Duration.ofMillis(row.getInt("took_ms")),
        row.getString("outcome"),
        status(row),
        row.getString("cause"),
        row.getString("detail"),
        row.getString("answer"));
  }

  private static @Nullable Integer status(ResultSet row) throws SQLException {
    int status = row.getInt("status");
    return row.wasNull() ? null : status;
  }

  private static Instant moment(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
