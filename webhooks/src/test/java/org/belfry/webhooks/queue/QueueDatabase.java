package org.belfry.webhooks.queue;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.belfry.platform.persistence.TestDatabase;

/** The tables of deliveries, and rows for them. */
public final class QueueDatabase extends TestDatabase {
  public QueueDatabase(DataSource dataSource) {
    super(dataSource, "hook", "org/belfry/webhooks/schema");
  }

  public void clear() {
    jdbi()
        .useHandle(
            handle ->
                handle
                    .createScript(
                        "DELETE FROM hook_attempt; DELETE FROM hook_pending; DELETE FROM hook_received;"
                            + " DELETE FROM hook_failed; DELETE FROM hook_callback; DELETE FROM hook_message;"
                            + " DELETE FROM hook_subscription; DELETE FROM hook_endpoint")
                    .execute());
  }

  /** An endpoint, a subscription and a message, all with the id that is returned. */
  public UUID subscription(String state, Instant now) {
    UUID id = UUID.randomUUID();
    jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO hook_endpoint (id, owner_id, url, secret, created_at)"
                      + " VALUES (?, 1, 'http://localhost/', 's', ?)",
                  id,
                  now);
              handle.execute(
                  "INSERT INTO hook_subscription (id, topic_id, owner_id, subscriber, delivery_method,"
                      + " delivery_channel, state, authentication_state, endpoint_id, created_at,"
                      + " updated_at, version)"
                      + " VALUES (?, ?, 1, '/users/1', 'push', 'web', ?, 'authenticated', ?, ?, ?, 1)",
                  id,
                  id,
                  state,
                  id,
                  now,
                  now);
              handle.execute(
                  "INSERT INTO hook_message (id, topic_id, body, publisher_id, notifications,"
                      + " created_at) VALUES (?, ?, '{}', 1, 1, ?)",
                  id,
                  id,
                  now);
            });
    new EndpointLanes(jdbi()).add(List.of(id));
    return id;
  }

  /** A callback to the endpoint with the id that is returned; its own is the same. */
  public UUID callback(Instant due, Instant expires) {
    UUID id = subscription("active", due);
    jdbi()
        .useHandle(
            handle -> {
              handle.execute(
                  "INSERT INTO hook_callback (id, owner_id, method, url, reference, created_at)"
                      + " VALUES (?, 1, 'GET', 'http://localhost/?payload=1', 'task 7', ?)",
                  id,
                  due);
              handle.execute(
                  "INSERT INTO hook_pending (id, delivery_method, endpoint_id, lane, due_at, attempts,"
                      + " body_size, expires_at, created_at, updated_at)"
                      + " VALUES (?, 'push', ?, 0, ?, 0, 27, ?, ?, ?)",
                  id,
                  id,
                  due,
                  expires,
                  due,
                  due);
            });
    return id;
  }

  public void enqueue(UUID subscription, int count, int lane, Instant due, Instant expires) {
    jdbi()
        .useHandle(
            handle -> {
              for (int i = 0; i < count; i++) {
                handle.execute(
                    "INSERT INTO hook_pending (id, message_id, topic_id, subscription_id, owner_id,"
                        + " delivery_method, delivery_channel, endpoint_id, lane, due_at, attempts,"
                        + " body_size, expires_at, created_at, updated_at)"
                        + " VALUES (?, ?, ?, ?, 1, 'push', 'web', ?, ?, ?, 0, 2, ?, ?, ?)",
                    UUID.randomUUID(),
                    subscription,
                    subscription,
                    subscription,
                    subscription,
                    lane,
                    due,
                    expires,
                    due,
                    due);
              }
            });
  }

  /** The id of the one that waits. */
  public UUID onlyPending() {
    return jdbi()
        .withHandle(
            handle -> handle.createQuery("SELECT id FROM hook_pending").mapTo(UUID.class).one());
  }

  public long count(String table, String condition) {
    return jdbi()
        .withHandle(
            handle ->
                handle
                    .createQuery("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
                    .mapTo(Long.class)
                    .one());
  }
}
