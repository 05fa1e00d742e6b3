package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.persistence.RowArrays;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Puts callbacks into the queue, with one statement however many they are. Who put some there says
 * so ({@link DeliveriesDue}).
 */
@Dependent
public class NewCallbacks {
  private static final String ADD =
      """
      INSERT INTO hook_pending (
        id, delivery_method, attempts, body_size, created_at, updated_at, endpoint_id, lane, due_at,
        expires_at)
      SELECT c.id, 'push', 0, c.size, :now, :now, l.endpoint_id, %s, :now, :expires
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:endpoints AS UUID ARRAY), CAST(:sizes AS INTEGER ARRAY))
        AS c(id, endpoint_id, size)
      JOIN hook_lane l ON l.endpoint_id = c.endpoint_id
      """
          .formatted(Lane.OF_ENDPOINT);

  private final Jdbi jdbi;

  @Inject
  public NewCallbacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A callback that is stored in this transaction.
   *
   * @param size bytes of what it takes in memory while it is sent
   */
  public record One(UUID id, UUID endpoint, int size) {}

  /** Queues callbacks, due at once. */
  public void add(List<One> callbacks, Instant now, Instant expires) {
    jdbi.useHandle(
        handle -> {
          Update add = handle.createUpdate(ADD).bind("now", now).bind("expires", expires);
          new RowArrays<>(add, callbacks)
              .bind("ids", UUID.class, One::id)
              .bind("endpoints", UUID.class, One::endpoint)
              .bind("sizes", Integer.class, One::size);
          add.execute();
        });
  }
}
