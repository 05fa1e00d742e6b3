package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.persistence.ManyRows;
import org.jdbi.v3.core.Jdbi;

/** Moves notifications that are given up to {@code hook_failed}. */
@Dependent
class DeadLetters {
  private static final String BURY =
      """
      INSERT INTO hook_failed (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, state, cause, attempts, created_at, updated_at)
      SELECT id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, :state, :cause, attempts, created_at, :now
      FROM hook_pending WHERE id = ANY(:ids)
      """;

  private static final String REMOVE = "DELETE FROM hook_pending WHERE id = ANY(:ids)";

  private static final String LOCK_EXPIRED =
      """
      SELECT id FROM hook_pending WHERE lane = 2 AND expires_at <= :now
      ORDER BY expires_at FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
      """;

  /** Why a notification is given up. */
  enum Reason {
    EXPIRED("expired", "expired"),
    GONE("failed", "endpointGone"),
    SUBSCRIPTION_DELETED("failed", "subscriptionDeleted");

    private final String state;
    private final String cause;

    Reason(String state, String cause) {
      this.state = state;
      this.cause = cause;
    }
  }

  private final Jdbi jdbi;

  @Inject
  DeadLetters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Gives up rows that this transaction has locked. */
  void add(Collection<UUID> ids, Reason reason, Instant now) {
    if (ids.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          handle
              .createUpdate(ManyRows.in(BURY, ids.size()))
              .bind("state", reason.state)
              .bind("cause", reason.cause)
              .bind("now", now)
              .bindArray("ids", UUID.class, ids)
              .execute();
          handle
              .createUpdate(ManyRows.in(REMOVE, ids.size()))
              .bindArray("ids", UUID.class, ids)
              .execute();
        });
  }

  /** Locks what has expired while it waited in its endpoint's own lane. */
  List<UUID> lockExpired(int limit, Instant now) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(LOCK_EXPIRED)
                .bind("now", now)
                .bind("limit", limit)
                .mapTo(UUID.class)
                .list());
  }
}
