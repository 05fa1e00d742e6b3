package org.belfry.webhooks.notification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.Caller;
import org.belfry.webhooks.queue.PendingNotifications;
import org.jdbi.v3.core.Jdbi;

/** The notifications, each in one of three tables. Everybody has their own, administrators all. */
@ApplicationScoped
public class Notifications {
  private static final String ONE =
      """
      SELECT n.id, n.message_id, n.topic_id, n.subscription_id, m.entity, m.body, n.delivery_method,
        n.delivery_channel, n.attempts, n.created_at, n.updated_at, %s AS state, %s AS cause
      FROM %s n JOIN hook_message m ON m.id = n.message_id
      WHERE n.id = :id AND (n.owner_id = :caller OR :administrator)
      """;

  private static final String PENDING = ONE.formatted("'pending'", "NULL", "hook_pending");
  private static final String RECEIVED = ONE.formatted("'received'", "NULL", "hook_received");
  private static final String FAILED = ONE.formatted("n.state", "n.cause", "hook_failed");

  @Inject private Jdbi jdbi;
  @Inject private PendingNotifications queue;

  /** One that waits to be pushed or pulled. */
  public Optional<Notification> pending(UUID id, Caller caller) {
    return find(PENDING, id, caller);
  }

  public Optional<Notification> received(UUID id, Caller caller) {
    return find(RECEIVED, id, caller);
  }

  /** One that expired or failed. */
  public Optional<Notification> failed(UUID id, Caller caller) {
    return find(FAILED, id, caller);
  }

  /**
   * One in whatever state.
   *
   * @throws NoSuchNotification with status 404
   */
  public Notification get(UUID id, Caller caller) {
    return pending(id, caller)
        .or(() -> received(id, caller))
        .or(() -> failed(id, caller))
        .orElseThrow(() -> NoSuchNotification.in("deliveryQueue", id));
  }

  /** A pending one that nobody else changes until the end of the transaction. */
  Optional<Notification> lock(UUID id, Caller caller) {
    return queue.lock(id, caller.userId().value(), caller.isAdministrator())
        ? pending(id, caller)
        : Optional.empty();
  }

  private Optional<Notification> find(String sql, UUID id, Caller caller) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(sql)
                .bind("id", id)
                .bind("caller", caller.userId().value())
                .bind("administrator", caller.isAdministrator())
                .map((row, context) -> notification(row))
                .findOne());
  }

  private static Notification notification(ResultSet row) throws SQLException {
    return new Notification(
        row.getObject("id", UUID.class),
        row.getObject("message_id", UUID.class),
        row.getObject("topic_id", UUID.class),
        row.getObject("subscription_id", UUID.class),
        row.getString("entity"),
        row.getString("body"),
        NotificationState.of(row.getString("state")),
        row.getString("delivery_method"),
        row.getString("delivery_channel"),
        row.getInt("attempts"),
        row.getString("cause"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        row.getObject("updated_at", OffsetDateTime.class).toInstant());
  }
}
