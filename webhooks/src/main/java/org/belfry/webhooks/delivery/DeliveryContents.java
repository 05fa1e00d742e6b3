package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.persistence.Columns;
import org.belfry.webhooks.delivery.Content.OfCallback;
import org.belfry.webhooks.delivery.Content.Terms;
import org.belfry.webhooks.delivery.Delivery.Recipient;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What a batch of deliveries needs besides its rows, each thing read once. */
@Dependent
class DeliveryContents {
  /** Of {@code = ANY} PostgreSQL compares each row of a small table with each of the ids. */
  private static final String WANTED =
      " FROM UNNEST(CAST(:ids AS UUID ARRAY)) AS w(wanted) JOIN %s ON id = wanted";

  private static final String LETTERS =
      "SELECT id, topic_id, entity, body" + WANTED.formatted("hook_message");
  private static final String TERMS =
      "SELECT id, state, subscriber_content" + WANTED.formatted("hook_subscription");
  private static final String CALLBACKS =
      "SELECT id, method, url, content_type, body, OCTET_LENGTH(COALESCE(body, url))"
          + WANTED.formatted("hook_callback");
  private static final String RECIPIENTS =
      "SELECT id, url, token, secret, previous_secrets, drain_at"
          + WANTED.formatted("hook_endpoint");

  private final Jdbi jdbi;

  @Inject
  DeliveryContents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Map<UUID, Letter> letters(Collection<UUID> ids) {
    return read(LETTERS, ids, DeliveryContents::letter);
  }

  Map<UUID, OfCallback> callbacks(Collection<UUID> ids) {
    return read(CALLBACKS, ids, DeliveryContents::callback);
  }

  Map<UUID, Terms> terms(Collection<UUID> ids) {
    return read(
        TERMS,
        ids,
        (row, context) -> new Terms(Columns.uuid(row, 1), row.getString(2), row.getString(3)));
  }

  Map<UUID, Recipient> recipients(Collection<UUID> ids) {
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

  private static Letter letter(ResultSet row, StatementContext context) throws SQLException {
    return new Letter(
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
