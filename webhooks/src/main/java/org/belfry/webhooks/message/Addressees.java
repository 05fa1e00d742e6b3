package org.belfry.webhooks.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;

/** Who subscribes to a topic, and how they want to be told. */
@Dependent
class Addressees {
  private static final String SUBSCRIBERS =
      "SELECT DISTINCT owner_id FROM hook_subscription WHERE topic_id = :topic AND state = 'active'";

  private static final String OF =
      """
      SELECT id, owner_id, CASE
        WHEN delivery_method = 'pull' THEN 'PULL'
        WHEN endpoint_id IS NULL THEN 'INBOX'
        ELSE 'PUSH' END AS way
      FROM hook_subscription
      WHERE topic_id = :topic AND state = 'active' AND owner_id = ANY(:owners)
      """;

  /** How a subscription is notified. */
  enum Way {
    PUSH,
    PULL,
    INBOX
  }

  private final Jdbi jdbi;

  @Inject
  Addressees(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Ids of users with an active subscription. */
  Set<Long> subscribers(UUID topic) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(SUBSCRIBERS)
                .bind("topic", topic)
                .mapTo(Long.class)
                .collect(Collectors.toSet()));
  }

  /** The active subscriptions of users. */
  List<Addressee> of(UUID topic, Collection<Long> owners) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OF)
                .bind("topic", topic)
                .bindArray("owners", Long.class, owners)
                .map(
                    (row, context) ->
                        new Addressee(
                            row.getObject("id", UUID.class),
                            row.getLong("owner_id"),
                            Way.valueOf(row.getString("way"))))
                .list());
  }

  /** A subscription. */
  record Addressee(UUID subscription, long owner, Way way) {}
}
