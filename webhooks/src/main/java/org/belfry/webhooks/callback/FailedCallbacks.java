package org.belfry.webhooks.callback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Callbacks that were given up. */
@Dependent
class FailedCallbacks {
  private static final String LOCK = "SELECT id FROM hook_failed WHERE id = :id FOR UPDATE";

  /** A fresh start: its own schedule, its own expiry; an endpoint in trouble keeps its own lane. */
  private static final String QUEUE =
      """
      INSERT INTO hook_pending (
        id, delivery_method, attempts, body_size, created_at, updated_at, endpoint_id, lane, due_at,
        expires_at)
      SELECT c.id, f.delivery_method, 0, OCTET_LENGTH(COALESCE(c.body, c.url)), f.created_at, :now,
        e.id, CASE WHEN e.lane_due_at IS NULL THEN 0 ELSE 2 END, :now, :expires
      FROM hook_failed f
      JOIN hook_callback c ON c.id = f.id
      JOIN hook_endpoint e ON e.id = f.endpoint_id
      WHERE f.id = :id
      """;

  private static final String REMOVE = "DELETE FROM hook_failed WHERE id = :id";

  private static final String GIVE_UP =
      """
      INSERT INTO hook_failed (
        id, delivery_method, endpoint_id, state, cause, attempts, created_at, updated_at)
      SELECT p.id, p.delivery_method, p.endpoint_id, 'failed', 'ownerDeleted', p.attempts,
        p.created_at, :now
      FROM hook_pending p JOIN hook_callback c ON c.id = p.id
      WHERE c.owner_id = :owner
      """;

  /** Only what was copied: one may be sent at this moment. */
  private static final String REMOVE_GIVEN_UP =
      """
      DELETE FROM hook_pending
      WHERE id IN (SELECT id FROM hook_callback WHERE owner_id = :owner)
        AND EXISTS (SELECT 1 FROM hook_failed WHERE id = hook_pending.id)
      """;

  private final Jdbi jdbi;

  @Inject
  FailedCallbacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Moves one into the delivery queue, due at once; returns whether it could. */
  boolean queue(UUID id, Instant now, Instant expires) {
    return jdbi.withHandle(
        handle -> {
          boolean failed =
              handle.createQuery(LOCK).bind("id", id).mapTo(UUID.class).findOne().isPresent();
          return failed
              && handle
                      .createUpdate(QUEUE)
                      .bind("id", id)
                      .bind("now", now)
                      .bind("expires", expires)
                      .execute()
                  > 0
              && handle.createUpdate(REMOVE).bind("id", id).execute() > 0;
        });
  }

  /** Gives up what waits to be sent for an owner who is no more. */
  void giveUp(long owner, Instant now) {
    jdbi.useHandle(
        handle -> {
          handle.createUpdate(GIVE_UP).bind("owner", owner).bind("now", now).execute();
          handle.createUpdate(REMOVE_GIVEN_UP).bind("owner", owner).execute();
        });
  }
}
