package org.belfry.webhooks.message;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom messages reach, and by which ways: one that nobody subscribed to costs no statement.
 * Messages with the same reach are for the same subscriptions.
 *
 * @param entitledTo only those with a grant for this entity; null for all who subscribe to the
 *     topic
 */
record FanOutScope(
    UUID topic,
    String topicName,
    @Nullable String entitledTo,
    boolean byPush,
    boolean byPull,
    boolean byInbox) {
  private static final String ENTITLED =
      "JOIN hook_entitlement g ON g.owner_id = s.owner_id AND g.entity = :entity";

  /** Narrows subscriptions {@code s} to the entitled in SQL; {@code :entity} is theirs. */
  String join() {
    return entitledTo == null ? "" : ENTITLED;
  }
}
