package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.persistence.ManyRows;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Moves notifications and callbacks that are given up to {@code hook_failed}. */
@Dependent
public class DeadLetters {
  private static final String COPY =
      """
      INSERT INTO hook_failed (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, state, cause, attempts, created_at, updated_at)
      SELECT id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        endpoint_id, :state, :cause, attempts, created_at, :now
      FROM hook_pending WHERE\s""";

  private static final String THESE = "id = ANY(:ids)";
  private static final String TO_BE_PULLED = "owner_id = :owner AND delivery_method = 'pull'";
  private static final String CALLBACKS =
      "id IN (SELECT id FROM hook_callback WHERE owner_id = :owner)";

  private static final String REMOVE = "DELETE FROM hook_pending WHERE ";

  /** Only what was copied: something may be published, or sent, at this moment. */
  private static final String COPIED =
      " AND EXISTS (SELECT 1 FROM hook_failed WHERE id = hook_pending.id)";

  private static final String LOCK_EXPIRED =
      """
      SELECT id FROM hook_pending WHERE lane = 2 AND expires_at <= :now
      ORDER BY expires_at FETCH FIRST :limit ROWS ONLY FOR UPDATE SKIP LOCKED
      """;

  /** Why a notification is given up. */
  public enum Reason {
    EXPIRED("expired", "expired"),
    GONE("failed", "endpointGone"),
    SUBSCRIPTION_DELETED("failed", "subscriptionDeleted"),
    OWNER_DELETED("failed", "ownerDeleted");

    private final String state;
    private final String cause;

    Reason(String state, String cause) {
      this.state = state;
      this.cause = cause;
    }
  }

  private final Jdbi jdbi;

  @Inject
  public DeadLetters(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Gives up rows that this transaction has locked. */
  public void add(Collection<UUID> ids, Reason reason, Instant now) {
    if (ids.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          bind(handle.createUpdate(ManyRows.in(COPY + THESE, ids.size())), reason, now)
              .bindArray("ids", UUID.class, ids)
              .execute();
          handle
              .createUpdate(ManyRows.in(REMOVE + THESE, ids.size()))
              .bindArray("ids", UUID.class, ids)
              .execute();
        });
  }

  /** Gives up what a deleted user would have pulled, as nobody else is going to. */
  public void addToBePulledBy(long owner, Instant now) {
    addOf(owner, TO_BE_PULLED, Reason.SUBSCRIPTION_DELETED, now);
  }

  /** Gives up the callbacks that wait to be sent for a deleted user. */
  public void addCallbacksOf(long owner, Instant now) {
    addOf(owner, CALLBACKS, Reason.OWNER_DELETED, now);
  }

  private void addOf(long owner, String which, Reason reason, Instant now) {
    jdbi.useHandle(
        handle -> {
          bind(handle.createUpdate(COPY + which), reason, now).bind("owner", owner).execute();
          handle.createUpdate(REMOVE + which + COPIED).bind("owner", owner).execute();
        });
  }

  private static Update bind(Update copy, Reason reason, Instant now) {
    return copy.bind("state", reason.state).bind("cause", reason.cause).bind("now", now);
  }

  /** Locks what has expired while it waited in its endpoint's own lane. */
  public List<UUID> lockExpired(int limit, Instant now) {
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
