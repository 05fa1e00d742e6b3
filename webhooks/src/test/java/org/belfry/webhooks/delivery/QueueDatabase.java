package org.belfry.webhooks.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Jdbi;

/** The real tables, with transactions as the server would make them: one connection a thread. */
final class QueueDatabase {
  private static final List<String> SCRIPTS =
      List.of("V1__topics_subscriptions_messages", "V2__notifications");

  private final ConnectionFactory connections;
  private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();
  private final Jdbi jdbi;

  QueueDatabase(ConnectionFactory connections) throws IOException {
    this.connections = connections;
    this.jdbi =
        Jdbi.create(
                new ConnectionFactory() {
                  @Override
                  public Connection openConnection() throws java.sql.SQLException {
                    Connection joined = CURRENT.get();
                    return joined == null ? connections.openConnection() : joined;
                  }

                  @Override
                  public void closeConnection(Connection connection) throws java.sql.SQLException {
                    if (connection != CURRENT.get()) {
                      connection.close();
                    }
                  }
                })
            .registerArrayType(UUID.class, "uuid");
    for (String script : SCRIPTS) {
      try (InputStream sql =
          QueueDatabase.class.getResourceAsStream(
              "/org/belfry/webhooks/schema/" + script + ".sql")) {
        String text = new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        jdbi.useHandle(handle -> handle.createScript(text).execute());
      }
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** What an interceptor does around a method with {@code @Transactional}. */
  <T> T inTransaction(Supplier<T> work) {
    try (Connection connection = connections.openConnection()) {
      connection.setAutoCommit(false);
      CURRENT.set(connection);
      try {
        T result = work.get();
        connection.commit();
        return result;
      } catch (RuntimeException failure) {
        connection.rollback();
        throw failure;
      } finally {
        CURRENT.remove();
      }
    } catch (java.sql.SQLException broken) {
      throw new IllegalStateException(broken);
    }
  }

  void clear() {
    jdbi.useHandle(
        handle ->
            handle
                .createScript(
                    "DELETE FROM hook_attempt; DELETE FROM hook_pending; DELETE FROM hook_received;"
                        + " DELETE FROM hook_failed; DELETE FROM hook_message;"
                        + " DELETE FROM hook_subscription; DELETE FROM hook_endpoint")
                .execute());
  }

  /** An endpoint, a subscription and a message, all with the id that is returned. */
  UUID subscription(String state, Instant now) {
    UUID id = UUID.randomUUID();
    jdbi.useHandle(
        handle -> {
          handle.execute(
              "INSERT INTO hook_endpoint (id, owner_id, url, secret, failures, created_at)"
                  + " VALUES (?, 1, 'http://localhost/', 's', 0, ?)",
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
    return id;
  }

  void enqueue(UUID subscription, int count, int lane, Instant due, Instant expires) {
    jdbi.useHandle(
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

  long count(String table, String condition) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery("SELECT COUNT(*) FROM " + table + " WHERE " + condition)
                .mapTo(Long.class)
                .one());
  }
}
