package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.jdbi.v3.core.Jdbi;

/** Which keys came with which publication. */
@ApplicationScoped
class IdempotencyKeys {
  private static final String FIND =
      """
      SELECT k.fingerprint, k.message_id, m.notifications
      FROM hook_idempotency k JOIN hook_message m ON m.id = k.message_id
      WHERE k.publisher_id = :publisher AND k.idempotency_key = :key
      """;

  private static final String ADD =
      """
      INSERT INTO hook_idempotency (publisher_id, idempotency_key, fingerprint, message_id, created_at)
      VALUES (:publisher, :key, :fingerprint, :message, :now)
      """;

  private static final String PRUNE = "DELETE FROM hook_idempotency WHERE created_at < :before";

  @Inject private Jdbi jdbi;

  Optional<Use> find(UserId publisher, String key) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(FIND)
                .bind("publisher", publisher.value())
                .bind("key", key)
                .map(
                    (row, context) ->
                        new Use(
                            row.getString("fingerprint"),
                            new PublishedMessage(
                                row.getObject("message_id", UUID.class),
                                row.getLong("notifications"))))
                .findOne());
  }

  void add(UserId publisher, String key, String fingerprint, UUID message, Instant now) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("publisher", publisher.value())
                .bind("key", key)
                .bind("fingerprint", fingerprint)
                .bind("message", message)
                .bind("now", now)
                .execute());
  }

  int prune(Instant before) {
    return jdbi.withHandle(handle -> handle.createUpdate(PRUNE).bind("before", before).execute());
  }

  /** What a key was used for. */
  record Use(String fingerprint, PublishedMessage message) {}
}
