package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** Callbacks that were given up. */
@Dependent
public class FailedCallbacks {
  private static final String LOCK = "SELECT id FROM hook_failed WHERE id = :id FOR UPDATE";

  /** A fresh start: its own schedule, its own expiry; an endpoint in trouble keeps its own lane. */
  private static final String QUEUE =
      """
      INSERT INTO hook_pending (
        id, delivery_method, attempts, body_size, created_at, updated_at, endpoint_id, lane, due_at,
        expires_at)
      SELECT c.id, f.delivery_method, 0, OCTET_LENGTH(COALESCE(c.body, c.url)), f.created_at, :now,
        l.endpoint_id, %s, :now, :expires
      FROM hook_failed f
      JOIN hook_callback c ON c.id = f.id
      JOIN hook_lane l ON l.endpoint_id = f.endpoint_id
      WHERE f.id = :id
      """
          .formatted(Lane.OF_ENDPOINT);

  private static final String REMOVE = "DELETE FROM hook_failed WHERE id = :id";

  private final Jdbi jdbi;

  @Inject
  public FailedCallbacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Moves one into the delivery queue, due at once; returns whether it could. */
  public boolean queue(UUID id, Instant now, Instant expires) {
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
}
