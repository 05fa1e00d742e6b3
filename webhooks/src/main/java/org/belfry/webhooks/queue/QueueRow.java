package org.belfry.webhooks.queue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.belfry.platform.persistence.Columns;
import org.belfry.platform.queue.Place;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/**
 * A row of the queue that this transaction has locked.
 *
 * @param messageId null for a callback, and likewise {@code subscriptionId} and {@code channel}
 */
public record QueueRow(
    UUID id,
    @Nullable UUID messageId,
    @Nullable UUID subscriptionId,
    UUID endpointId,
    @Nullable String channel,
    Instant dueAt,
    Instant expiresAt,
    Instant createdAt,
    int attempts,
    int bodySize) {
  public static final String COLUMNS =
      "id, message_id, subscription_id, endpoint_id, delivery_channel, due_at, expires_at,"
          + " created_at, attempts, body_size";

  public static QueueRow of(ResultSet row, StatementContext context) throws SQLException {
    return new QueueRow(
        Columns.uuid(row, 1),
        (UUID) row.getObject(2),
        (UUID) row.getObject(3),
        Columns.uuid(row, 4),
        row.getString(5),
        Columns.instant(row, 6),
        Columns.instant(row, 7),
        Columns.instant(row, 8),
        row.getInt(9),
        row.getInt(10));
  }

  /** Whether its time is over. */
  public boolean isExpired(Instant now) {
    return !expiresAt.isAfter(now);
  }

  /** The place behind it in its lane. */
  public Place<UUID> place() {
    return new Place<>(dueAt, id);
  }
}
