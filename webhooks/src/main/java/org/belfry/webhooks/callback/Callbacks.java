package org.belfry.webhooks.callback;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.webhooks.Callback;
import org.belfry.webhooks.queue.NewCallbacks;
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

  private final Jdbi jdbi;
  private final NewCallbacks queue;

  @Inject
  Callbacks(Jdbi jdbi, NewCallbacks queue) {
    this.jdbi = jdbi;
    this.queue = queue;
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
        });
    queue.add(
        IntStream.range(0, callbacks.size())
            .mapToObj(i -> one(callbacks.get(i), endpoints.get(i)))
            .toList(),
        now,
        expires);
  }

  private static NewCallbacks.One one(Callback callback, UUID endpoint) {
    return new NewCallbacks.One(callback.id(), endpoint, size(callback));
  }

  /** What it takes in memory while it is sent; with a GET, its URL. */
  private static int size(Callback callback) {
    String text = callback.body() == null ? callback.url().toString() : callback.body();
    return text.getBytes(StandardCharsets.UTF_8).length;
  }
}
