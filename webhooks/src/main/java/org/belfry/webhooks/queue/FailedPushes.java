package org.belfry.webhooks.queue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/**
 * The pushes among the failed notifications whose endpoint is still there, so that they can be sent
 * again.
 */
@ApplicationScoped
public class FailedPushes {
  private static final String REPEATABLE =
      " FROM hook_failed f JOIN hook_endpoint e ON e.id = f.endpoint_id"
          + " JOIN hook_subscription s ON s.id = f.subscription_id AND s.state IN ('active',"
          + " 'inactive')";

  private static final String COUNT =
      "SELECT COUNT(*)" + REPEATABLE + " WHERE f.subscription_id = :subscription";

  /** A range of one subscription keeps PostgreSQL to the index on that, however few are its own. */
  private static final String LOCK_SOME =
      """
      SELECT id FROM hook_failed
      WHERE id IN (
        SELECT f.id %s
        WHERE f.subscription_id >= :subscription AND f.subscription_id <= :subscription
          AND f.updated_at <= :failedBy
        ORDER BY f.subscription_id, f.id
        FETCH FIRST :limit ROWS ONLY)
      FOR UPDATE
      """
          .formatted(REPEATABLE);

  private static final String LOCK_ONE =
      "SELECT id FROM hook_failed WHERE id IN (SELECT f.id"
          + REPEATABLE
          + " WHERE f.id = :id) FOR UPDATE";

  /** A fresh start: its own schedule, its own expiry; an endpoint in trouble keeps its own lane. */
  private static final String QUEUE =
      """
      INSERT INTO hook_pending (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, lane, due_at, attempts, body_size, expires_at, created_at, updated_at)
      SELECT f.id, f.message_id, f.topic_id, f.subscription_id, f.owner_id, f.delivery_method,
        f.delivery_channel, f.endpoint_id, %s, :now, 0,
        OCTET_LENGTH(m.body), :expires, f.created_at, :now
      FROM hook_failed f
      JOIN hook_lane l ON l.endpoint_id = f.endpoint_id
      JOIN hook_message m ON m.id = f.message_id
      WHERE f.id = ANY(:ids)
      """
          .formatted(Lane.OF_ENDPOINT);

  private static final String REMOVE = "DELETE FROM hook_failed WHERE id = ANY(:ids)";

  @Inject private Jdbi jdbi;

  public long count(UUID subscription) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(COUNT).bind("subscription", subscription).mapTo(Long.class).one());
  }

  /**
   * The oldest of a subscription, which nobody else moves until the end of the transaction.
   *
   * @param failedBy leaves out what failed again since, so that a redelivery comes to its end
   */
  public List<UUID> lockSome(UUID subscription, Instant failedBy, int limit) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK_SOME)
                .bind("subscription", subscription)
                .bind("failedBy", failedBy)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }

  public boolean lockOne(UUID id) {
    return jdbi.withHandle(
        handle ->
            handle.createQuery(LOCK_ONE).bind("id", id).mapTo(UUID.class).findOne().isPresent());
  }

  /** Moves locked ones into the delivery queue, due at once. */
  public void queue(List<UUID> ids, Instant now, Instant expires) {
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(QUEUE)
              .bindArray("ids", UUID.class, ids)
              .bind("now", now)
              .bind("expires", expires)
              .execute();
          handle.createUpdate(REMOVE).bindArray("ids", UUID.class, ids).execute();
        });
  }
}
