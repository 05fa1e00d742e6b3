package org.belfry.webhooks.delivery;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jdbi.v3.core.statement.StatementContext;

/** A row of the queue that this transaction has locked. */
record QueueRow(
    UUID id,
    UUID messageId,
    UUID subscriptionId,
    UUID endpointId,
    String channel,
    Instant dueAt,
    Instant expiresAt,
    Instant createdAt,
    int attempts,
    int bodySize) {
  static final String COLUMNS =
      "id, message_id, subscription_id, endpoint_id, delivery_channel, due_at, expires_at,"
          + " created_at, attempts, body_size";

  static QueueRow of(ResultSet row, StatementContext context) throws SQLException {
    return new QueueRow(
        row.getObject(1, UUID.class),
        row.getObject(2, UUID.class),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getString(5),
        instant(row, 6),
        instant(row, 7),
        instant(row, 8),
        row.getInt(9),
        row.getInt(10));
  }

  static Instant instant(ResultSet row, int column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }
}
