package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.persistence.Columns;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.belfry.webhooks.queue.Payload.OfCallback;
import org.belfry.webhooks.queue.Payload.Subscriber;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What a batch of deliveries needs besides its rows, each thing read once. */
@Dependent
public class DeliveryContents {
  /** Of {@code = ANY} PostgreSQL compares each row of a small table with each of the ids. */
  private static final String WANTED =
      " FROM UNNEST(CAST(:ids AS UUID ARRAY)) AS w(wanted) JOIN %s ON id = wanted";

  private static final String MESSAGES =
      "SELECT id, topic_id, entity, body" + WANTED.formatted("hook_message");
  private static final String SUBSCRIBERS =
      "SELECT id, state, subscriber_content" + WANTED.formatted("hook_subscription");
  private static final String CALLBACKS =
      "SELECT id, method, url, content_type, body, OCTET_LENGTH(COALESCE(body, url))"
          + WANTED.formatted("hook_callback");
  static final String RECIPIENTS =
      "SELECT id, url, token, secret, previous_secrets, due_at"
          + WANTED.formatted("hook_endpoint")
          + " JOIN hook_lane ON endpoint_id = wanted";

  private final Jdbi jdbi;

  @Inject
  public DeliveryContents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  public Map<UUID, PushedMessage> messages(Collection<UUID> ids) {
    return read(MESSAGES, ids, DeliveryContents::message);
  }

  public Map<UUID, OfCallback> callbacks(Collection<UUID> ids) {
    return read(CALLBACKS, ids, DeliveryContents::callback);
  }

  public Map<UUID, Subscriber> subscribers(Collection<UUID> ids) {
    return read(
        SUBSCRIBERS,
        ids,
        (row, context) -> new Subscriber(Columns.uuid(row, 1), row.getString(2), row.getString(3)));
  }

  public Map<UUID, Recipient> recipients(Collection<UUID> ids) {
    return read(RECIPIENTS, ids, DeliveryContents::recipient);
  }

  /** Each row's id comes first. */
  private <T> Map<UUID, T> read(String sql, Collection<UUID> ids, RowMapper<T> mapper) {
    return ids.isEmpty()
        ? Map.of()
        : jdbi.withHandle(
            handle ->
                handle
                    .createQuery(sql)
                    .bindArray("ids", UUID.class, ids)
                    .map(
                        (row, context) -> Map.entry(Columns.uuid(row, 1), mapper.map(row, context)))
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  private static PushedMessage message(ResultSet row, StatementContext context)
      throws SQLException {
    return new PushedMessage(
        Columns.uuid(row, 1), Columns.uuid(row, 2), row.getString(3), row.getString(4));
  }

  private static OfCallback callback(ResultSet row, StatementContext context) throws SQLException {
    return new OfCallback(
        row.getString(2), row.getString(3), row.getString(4), row.getString(5), row.getInt(6));
  }

  private static Recipient recipient(ResultSet row, StatementContext context) throws SQLException {
    return new Recipient(
        Columns.uuid(row, 1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        Columns.instantOrNull(row, 6));
  }
}
