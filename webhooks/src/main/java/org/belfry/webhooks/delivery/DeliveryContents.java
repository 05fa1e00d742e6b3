package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.belfry.webhooks.delivery.Delivery.Recipient;
import org.belfry.webhooks.delivery.Delivery.Terms;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/** What a batch of deliveries needs besides its rows, each thing read once. */
@Dependent
class DeliveryContents {
  private static final String LETTERS =
      "SELECT id, topic_id, entity, body FROM hook_message WHERE id = ANY(:ids)";
  private static final String TERMS =
      "SELECT id, state, subscriber_content FROM hook_subscription WHERE id = ANY(:ids)";
  private static final String RECIPIENTS =
      """
      SELECT id, url, token, secret, previous_secret, previous_secret_until, drain_at
      FROM hook_endpoint WHERE id = ANY(:ids)
      """;

  private final Jdbi jdbi;

  @Inject
  DeliveryContents(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  Map<UUID, Letter> letters(Collection<UUID> ids) {
    return read(LETTERS, ids, DeliveryContents::letter, Letter::id);
  }

  Map<UUID, Terms> terms(Collection<UUID> ids) {
    return read(
        TERMS,
        ids,
        (row, context) -> new Terms(QueueRow.uuid(row, 1), row.getString(2), row.getString(3)),
        Terms::id);
  }

  Map<UUID, Recipient> recipients(Collection<UUID> ids) {
    return read(RECIPIENTS, ids, DeliveryContents::recipient, Recipient::id);
  }

  private <T> Map<UUID, T> read(
      String sql, Collection<UUID> ids, RowMapper<T> mapper, Function<T, UUID> id) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bindArray("ids", UUID.class, ids)
                .map(mapper)
                .collect(Collectors.toMap(id, Function.identity())));
  }

  private static Letter letter(ResultSet row, StatementContext context) throws SQLException {
    return new Letter(
        QueueRow.uuid(row, 1), QueueRow.uuid(row, 2), row.getString(3), row.getString(4));
  }

  private static Recipient recipient(ResultSet row, StatementContext context) throws SQLException {
    return new Recipient(
        QueueRow.uuid(row, 1),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5),
        row.getObject(6) == null ? null : QueueRow.instant(row, 6),
        row.getObject(7) == null ? null : QueueRow.instant(row, 7));
  }
}
