package org.belfry.webhooks.callback;

import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.bean.Component;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.attempt.Prospects;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Callbacks and what became of them. Everybody has their own, administrators all. */
@Component
class SentCallbacks {
  /** Counting further would cost the more the longer Belfry has been running. */
  static final int MOST_COUNTED = 1_000;

  private static final String SELECT =
      """
      SELECT c.id, c.reference, c.method, c.url, c.created_at, p.due_at, l.due_at AS lane_due_at, l.failures,
        COALESCE(f.cause, CASE WHEN p.id IS NOT NULL THEN (
          SELECT a.cause FROM hook_attempt a WHERE a.notification_id = p.id
          ORDER BY a.id DESC FETCH FIRST 1 ROWS ONLY) END) AS cause,
        COALESCE(f.state, CASE WHEN r.id IS NULL THEN 'pending' ELSE 'received' END) AS state,
        COALESCE(p.attempts, r.attempts, f.attempts) AS attempts,
        COALESCE(p.updated_at, r.updated_at, f.updated_at) AS updated_at
      FROM hook_callback c
      LEFT JOIN hook_pending p ON p.id = c.id
      LEFT JOIN hook_lane l ON l.endpoint_id = p.endpoint_id
      LEFT JOIN hook_received r ON r.id = c.id
      LEFT JOIN hook_failed f ON f.id = c.id
      WHERE %s
      """;

  private static final String PAGE =
      SELECT + "ORDER BY %s OFFSET :start ROWS FETCH FIRST :limit ROWS ONLY";

  private static final String COUNT =
      """
      SELECT COUNT(*) FROM (
        SELECT 1 FROM hook_callback c WHERE %s ORDER BY %s FETCH FIRST :most ROWS ONLY) counted
      """;

  private final Jdbi jdbi;

  @Inject
  SentCallbacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * @throws NoSuchCallback with status 404
   */
  SentCallback get(UUID id, Caller caller) {
    return jdbi.withHandle(
            handle ->
                handle
                    .createQuery(SELECT.formatted(owned(caller) + " AND c.id = :id"))
                    .bind("id", id)
                    .bind("caller", caller.userId().value())
                    .map((row, context) -> callback(row))
                    .findOne())
        .orElseThrow(() -> new NoSuchCallback(id));
  }

  /**
   * The newest first.
   *
   * @param reference null for all
   */
  List<SentCallback> page(Caller caller, @Nullable String reference, int start, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    PAGE.formatted(about(reference, caller), newestFirst(reference, caller)))
                .bind("caller", caller.userId().value())
                .bind("reference", reference)
                .bind("start", start)
                .bind("limit", limit)
                .map((row, context) -> callback(row))
                .list());
  }

  /** How many there are, at most {@value #MOST_COUNTED}. */
  long count(Caller caller, @Nullable String reference) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(
                    COUNT.formatted(about(reference, caller), newestFirst(reference, caller)))
                .bind("caller", caller.userId().value())
                .bind("reference", reference)
                .bind("most", MOST_COUNTED)
                .mapTo(Long.class)
                .one());
  }

  /** One range only: see {@link #newestFirst}. */
  private static String about(@Nullable String reference, Caller caller) {
    if (reference == null) {
      return owned(caller);
    }
    return (caller.isAdministrator() ? "" : "c.owner_id = :caller AND ")
        + "c.reference >= :reference AND c.reference <= :reference";
  }

  private static String owned(Caller caller) {
    return caller.isAdministrator() ? "TRUE" : "c.owner_id >= :caller AND c.owner_id <= :caller";
  }

  /** In the order of the index on what is asked for, to which a range of one value keeps it. */
  private static String newestFirst(@Nullable String reference, Caller caller) {
    if (reference != null) {
      return "c.reference DESC, c.id DESC";
    }
    return caller.isAdministrator() ? "c.id DESC" : "c.owner_id DESC, c.id DESC";
  }

  private static SentCallback callback(ResultSet row) throws SQLException {
    return new SentCallback(
        row.getObject("id", UUID.class),
        row.getString("reference"),
        row.getString("method"),
        row.getString("url"),
        row.getString("state"),
        row.getInt("attempts"),
        row.getString("cause"),
        Prospects.nextAttempt(row),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
