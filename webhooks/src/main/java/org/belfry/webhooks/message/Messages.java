package org.belfry.webhooks.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.webhooks.queue.MatchingSubscriptions;
import org.belfry.webhooks.subscription.Subscription;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores messages, with one statement however many they are, and finds whom they are for. */
@Dependent
class Messages {
  private static final String ADD =
      """
      INSERT INTO hook_message (id, topic_id, entity, body, publisher_id, notifications, created_at)
      SELECT m.id, m.topic_id, m.entity, m.body, m.publisher_id, m.notifications, m.created_at
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:topics AS UUID ARRAY), CAST(:entities AS VARCHAR ARRAY),
        CAST(:bodies AS VARCHAR ARRAY), CAST(:publishers AS BIGINT ARRAY),
        CAST(:notifications AS BIGINT ARRAY), CAST(:moments AS TIMESTAMP(6) WITH TIME ZONE ARRAY))
        AS m(id, topic_id, entity, body, publisher_id, notifications, created_at)
      """;

  /** Looks no further than the first subscription of each kind. */
  private static final String SCOPES =
      """
      SELECT t.id, q.entity, t.name,
        EXISTS (SELECT 1 FROM hook_entitlement WHERE entity = q.entity) AS is_granted,
        EXISTS (
          SELECT 1 FROM hook_subscription s
          WHERE s.topic_id = t.id AND s.state = 'active' AND s.delivery_method = 'push'
            AND s.endpoint_id IS NOT NULL) AS by_push,
        EXISTS (
          SELECT 1 FROM hook_subscription s
          WHERE s.topic_id = t.id AND s.state = 'active' AND s.delivery_method = 'pull') AS by_pull,
        EXISTS (
          SELECT 1 FROM hook_subscription s
          WHERE s.topic_id = t.id AND s.state = 'active' AND s.delivery_method = 'push'
            AND s.delivery_channel = :inbox AND s.endpoint_id IS NULL) AS by_inbox
      FROM UNNEST(CAST(:topics AS UUID ARRAY), CAST(:entities AS VARCHAR ARRAY)) AS q(topic_id, entity)
      JOIN hook_topic t ON t.id = q.topic_id
      """;

  /**
   * PostgreSQL reckons with ten rows of an array that it does not know yet, and plans anew for each
   * that has fewer, which takes longer than all the rest. So there are never fewer.
   */
  private static final int RECKONED = 10;

  private final Jdbi jdbi;

  @Inject
  Messages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Stores messages, each with the number of its notifications. */
  void add(Map<Message, Long> counts) {
    if (counts.isEmpty()) {
      return;
    }
    List<Message> messages = List.copyOf(counts.keySet());
    jdbi.useHandle(
        handle -> {
          Update add = handle.createUpdate(ADD);
          new RowArrays<>(add, messages)
              .bind("ids", UUID.class, Message::id)
              .bind("topics", UUID.class, Message::topicId)
              .bind("entities", String.class, Message::entity)
              .bind("bodies", String.class, Message::body)
              .bind("publishers", Long.class, message -> message.publisher().value())
              .bind("notifications", Long.class, counts::get)
              .bind("moments", Instant.class, Message::createdAt);
          add.execute();
        });
  }

  /**
   * Whom messages reach; nothing of those whose topic does not exist. While grants exist for an
   * entity, messages about it reach their holders only.
   */
  Map<PublicationTarget, FanOutScope> scopes(Set<PublicationTarget> targets) {
    List<@Nullable PublicationTarget> list = new ArrayList<>(targets);
    list.addAll(Collections.nCopies(Math.max(0, RECKONED - targets.size()), null));
    return jdbi.withHandle(
        handle -> {
          Query query = handle.createQuery(SCOPES).bind("inbox", Subscription.INBOX);
          new RowArrays<>(query, list)
              .bind("topics", UUID.class, target -> target == null ? null : target.topic())
              .bind("entities", String.class, target -> target == null ? null : target.entity());
          return query.reduceRows(
              new HashMap<>(),
              (scopes, row) -> {
                UUID topic = row.getColumn("id", UUID.class);
                String entity = row.getColumn("entity", String.class);
                scopes.put(
                    new PublicationTarget(topic, entity),
                    new FanOutScope(
                        new MatchingSubscriptions(
                            topic, row.getColumn("is_granted", Boolean.class) ? entity : null),
                        row.getColumn("name", String.class),
                        row.getColumn("by_push", Boolean.class),
                        row.getColumn("by_pull", Boolean.class),
                        row.getColumn("by_inbox", Boolean.class)));
                return scopes;
              });
        });
  }
}
