package org.belfry.webhooks.callback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.webhooks.Callback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Stores callbacks, a whole set with one statement of one array a column. */
@Dependent
class Callbacks {
  private static final String ADD =
      """
      INSERT INTO hook_callback (
        id, owner_id, method, url, content_type, body, reference, created_at)
      SELECT c.id, c.owner_id, c.method, c.url, c.content_type, c.body, c.reference, :now
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:owners AS BIGINT ARRAY), CAST(:methods AS VARCHAR ARRAY),
        CAST(:urls AS VARCHAR ARRAY), CAST(:types AS VARCHAR ARRAY), CAST(:bodies AS VARCHAR ARRAY),
        CAST(:references AS VARCHAR ARRAY))
        AS c(id, owner_id, method, url, content_type, body, reference)
      """;

  /** An endpoint in trouble has its own lane; what is for it lines up there from the start. */
  private static final String QUEUE =
      """
      INSERT INTO hook_pending (
        id, delivery_method, attempts, body_size, created_at, updated_at, endpoint_id, lane, due_at,
        expires_at)
      SELECT c.id, 'push', 0, c.size, :now, :now, e.id,
        CASE WHEN e.lane_due_at IS NULL THEN 0 ELSE 2 END, :now, :expires
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:endpoints AS UUID ARRAY), CAST(:sizes AS INTEGER ARRAY))
        AS c(id, endpoint_id, size)
      JOIN hook_endpoint e ON e.id = c.endpoint_id
      """;

  private final Jdbi jdbi;

  @Inject
  Callbacks(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * Stores callbacks, due at once.
   *
   * @param endpoints that of each
   */
  void add(List<Callback> callbacks, List<UUID> endpoints, Instant now, Instant expires) {
    jdbi.useHandle(
        handle -> {
          Update add = handle.createUpdate(ADD).bind("now", now);
          new RowArrays<>(add, callbacks)
              .bind("ids", UUID.class, Callback::id)
              .bind("owners", Long.class, Callback::ownerId)
              .bind("methods", String.class, callback -> callback.method().name())
              .bind("urls", String.class, callback -> callback.url().toString())
              .bind("types", String.class, Callback::contentType)
              .bind("bodies", String.class, Callback::body)
              .bind("references", String.class, Callback::reference);
          add.execute();
          Update queue = handle.createUpdate(QUEUE).bind("now", now).bind("expires", expires);
          new RowArrays<>(queue, callbacks)
              .bind("ids", UUID.class, Callback::id)
              .bind("sizes", Integer.class, Callbacks::size);
          queue.bindArray("endpoints", UUID.class, endpoints).execute();
        });
  }

  /** What it takes in memory while it is sent; with a GET, its URL. */
  private static int size(Callback callback) {
    String text = callback.body() == null ? callback.url().toString() : callback.body();
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
