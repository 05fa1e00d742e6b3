package org.belfry.webhooks.callback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.belfry.webhooks.Callback;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

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
        CASE WHEN e.drain_at IS NULL THEN 0 ELSE 2 END, :now, :expires
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
          bind(add, "ids", UUID.class, callbacks, Callback::id);
          bind(add, "owners", Long.class, callbacks, Callback::ownerId);
          bind(add, "methods", String.class, callbacks, callback -> callback.method().name());
          bind(add, "urls", String.class, callbacks, callback -> callback.url().toString());
          bind(add, "types", String.class, callbacks, Callback::contentType);
          bind(add, "bodies", String.class, callbacks, Callback::body);
          bind(add, "references", String.class, callbacks, Callback::reference);
          add.execute();
          Update queue = handle.createUpdate(QUEUE).bind("now", now).bind("expires", expires);
          bind(queue, "ids", UUID.class, callbacks, Callback::id);
          bind(queue, "sizes", Integer.class, callbacks, Callbacks::size);
          queue.bindArray("endpoints", UUID.class, endpoints).execute();
        });
  }

  private static <T> void bind(
      Update update,
      String name,
      Class<T> type,
      List<Callback> callbacks,
      Function<Callback, @Nullable T> value) {
    update.bindArray(name, type, callbacks.stream().map(value).toList());
  }

  /** What it takes in memory while it is sent; with a GET, its URL. */
  private static int size(Callback callback) {
    String text = callback.body() == null ? callback.url().toString() : callback.body();
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
