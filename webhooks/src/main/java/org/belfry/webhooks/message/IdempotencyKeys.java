package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.identity.UserId;
import org.belfry.platform.persistence.RowArrays;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

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
      SELECT k.publisher_id, k.idempotency_key, k.fingerprint, k.message_id, :now
      FROM UNNEST(
        CAST(:publishers AS BIGINT ARRAY), CAST(:keys AS VARCHAR ARRAY),
        CAST(:fingerprints AS VARCHAR ARRAY), CAST(:messages AS UUID ARRAY))
        AS k(publisher_id, idempotency_key, fingerprint, message_id)
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

  /**
   * Remembers keys.
   *
   * @throws org.jdbi.v3.core.JdbiException caused by a unique violation if one is remembered
   *     already
   */
  void add(List<FirstUse> uses, Instant now) {
    if (uses.isEmpty()) {
      return;
    }
    // In the same order everywhere, so that two requests cannot lock each other out.
    List<FirstUse> sorted = uses.stream().sorted(FirstUse.ORDER).toList();
    jdbi.useHandle(
        handle -> {
          Update add = handle.createUpdate(ADD).bind("now", now);
          new RowArrays<>(add, sorted)
              .bind("publishers", Long.class, use -> use.publisher().value())
              .bind("keys", String.class, FirstUse::key)
              .bind("fingerprints", String.class, FirstUse::fingerprint)
              .bind("messages", UUID.class, FirstUse::message);
          add.execute();
        });
  }

  int prune(Instant before) {
    return jdbi.withHandle(handle -> handle.createUpdate(PRUNE).bind("before", before).execute());
  }

  /** A publication that a key comes with for the first time. */
  record FirstUse(UserId publisher, String key, String fingerprint, UUID message) {
    static final Comparator<FirstUse> ORDER =
        Comparator.<FirstUse>comparingLong(use -> use.publisher().value())
            .thenComparing(FirstUse::key);
  }

  /** What a key was used for. */
  record Use(String fingerprint, PublishedMessage message) {}
}
