package org.belfry.webhooks.queue;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The subscriptions that a message is for.
 *
 * @param entitledTo only those whose owners have a grant for this entity; null for all of the topic
 */
public record MatchingSubscriptions(UUID topic, @Nullable String entitledTo) {
  private static final String ENTITLED =
      "JOIN hook_entitlement g ON g.owner_id = s.owner_id AND g.entity = :entity";

  /** Narrows subscriptions {@code s} to them in SQL; {@code :entity} is {@link #entitledTo}. */
  public String join() {
    return entitledTo == null ? "" : ENTITLED;
  }
}
