package org.belfry.webhooks.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.subscription.Subscription;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores messages and makes their notifications, with one statement however many they are. */
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
  private static final String REACH =
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

  /** An endpoint in trouble has its own lane; what is for it lines up there from the start. */
  private static final String NOTIFY_BY_PUSH =
      """
      INSERT INTO hook_pending (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, body_size, created_at, updated_at, endpoint_id, lane, due_at, expires_at)
      SELECT CAST(:idPrefix || SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 16) AS UUID), m.id,
        s.topic_id, s.id, s.owner_id, s.delivery_method, s.delivery_channel, 0, m.size, :now, :now,
        e.id, CASE WHEN e.lane_due_at IS NULL THEN 0 ELSE 2 END, :now, :expires
      FROM UNNEST(CAST(:ids AS UUID ARRAY), CAST(:sizes AS INTEGER ARRAY)) AS m(id, size)
      CROSS JOIN hook_subscription s JOIN hook_endpoint e ON e.id = s.endpoint_id %s
      WHERE s.topic_id = :topic AND s.state = 'active' AND s.delivery_method = 'push'
      """;

  private static final String NOTIFY_BY_PULL =
      """
      INSERT INTO hook_pending (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, body_size, created_at, updated_at)
      SELECT CAST(:idPrefix || SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 16) AS UUID), m.id,
        s.topic_id, s.id, s.owner_id, s.delivery_method, s.delivery_channel, 0, m.size, :now, :now
      FROM UNNEST(CAST(:ids AS UUID ARRAY), CAST(:sizes AS INTEGER ARRAY)) AS m(id, size)
      CROSS JOIN hook_subscription s %s
      WHERE s.topic_id = :topic AND s.state = 'active' AND s.delivery_method = 'pull'
      """;

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
          Query query = handle.createQuery(REACH).bind("inbox", Subscription.INBOX);
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
                        topic,
                        row.getColumn("name", String.class),
                        row.getColumn("is_granted", Boolean.class) ? entity : null,
                        row.getColumn("by_push", Boolean.class),
                        row.getColumn("by_pull", Boolean.class),
                        row.getColumn("by_inbox", Boolean.class)));
                return scopes;
              });
        });
  }

  /**
   * Makes a notification to be pushed for each subscription that the messages reach.
   *
   * @param messages with this reach, made at the same moment
   * @return how many for each of them
   */
  long notifyByPush(FanOutScope scope, List<Message> messages) {
    return notify(
        NOTIFY_BY_PUSH,
        scope,
        messages,
        update -> update.bind("expires", messages.get(0).expiresAt()));
  }

  /** The same to be pulled; those wait for their subscriber without end. */
  long notifyByPull(FanOutScope scope, List<Message> messages) {
    return notify(NOTIFY_BY_PULL, scope, messages, update -> update);
  }

  private long notify(
      String sql, FanOutScope scope, List<Message> messages, UnaryOperator<Update> more) {
    Instant now = messages.get(0).createdAt();
    return jdbi.withHandle(
        handle -> {
          Update update =
              handle
                  .createUpdate(sql.formatted(scope.join()))
                  .bind("idPrefix", Uuid7.prefix(now))
                  .bind("topic", scope.topic())
                  .bind("entity", scope.entitledTo())
                  .bind("now", now);
          new RowArrays<>(update, messages)
              .bind("ids", UUID.class, Message::id)
              .bind("sizes", Integer.class, Messages::size);
          // One statement sees the same subscriptions for all of them.
          return more.apply(update).execute() / messages.size();
        });
  }

  private static int size(Message message) {
    return message.body().getBytes(StandardCharsets.UTF_8).length;
  }
}
