package org.belfry.webhooks.message;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.belfry.platform.persistence.Uuid7;
import org.belfry.webhooks.subscription.Subscription;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Stores messages and makes their notifications, with one statement however many they are. */
@ApplicationScoped
class Messages {
  private static final String ADD =
      """
      INSERT INTO hook_message (id, topic_id, entity, body, publisher_id, notifications, created_at)
      VALUES (:id, :topic, :entity, :body, :publisher, :notifications, :now)
      """;

  /** Looks no further than the first subscription of each kind. */
  private static final String REACH =
      """
      SELECT t.name,
        EXISTS (SELECT 1 FROM hook_entitlement WHERE entity = :entity) AS is_granted,
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
      FROM hook_topic t WHERE t.id = :topic
      """;

  /** An endpoint in trouble has its own lane; what is for it lines up there from the start. */
  private static final String NOTIFY_BY_PUSH =
      """
      INSERT INTO hook_pending (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, body_size, created_at, updated_at, endpoint_id, lane, due_at, expires_at)
      SELECT CAST(:idPrefix || SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 16) AS UUID), :id,
        s.topic_id, s.id, s.owner_id, s.delivery_method, s.delivery_channel, 0, :size, :now, :now,
        e.id, CASE WHEN e.drain_at IS NULL THEN 0 ELSE 2 END, :now, :expires
      FROM hook_subscription s JOIN hook_endpoint e ON e.id = s.endpoint_id %s
      WHERE s.topic_id = :topic AND s.state = 'active' AND s.delivery_method = 'push'
      """;

  private static final String NOTIFY_BY_PULL =
      """
      INSERT INTO hook_pending (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, body_size, created_at, updated_at)
      SELECT CAST(:idPrefix || SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 16) AS UUID), :id,
        s.topic_id, s.id, s.owner_id, s.delivery_method, s.delivery_channel, 0, :size, :now, :now
      FROM hook_subscription s %s
      WHERE s.topic_id = :topic AND s.state = 'active' AND s.delivery_method = 'pull'
      """;

  @Inject private Jdbi jdbi;

  void add(Message message, long notifications) {
    jdbi.useHandle(
        handle ->
            handle
                .createUpdate(ADD)
                .bind("id", message.id())
                .bind("topic", message.topicId())
                .bind("entity", message.entity())
                .bind("body", message.body())
                .bind("publisher", message.publisher().value())
                .bind("notifications", notifications)
                .bind("now", message.createdAt())
                .execute());
  }

  /**
   * Whom a message on a topic reaches; nothing if there is no such topic. While grants exist for an
   * entity, messages about it reach their holders only.
   */
  Optional<Reach> reach(UUID topic, @Nullable String entity) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(REACH)
                .bind("topic", topic)
                .bind("entity", entity)
                .bind("inbox", Subscription.INBOX)
                .map(
                    (row, context) ->
                        new Reach(
                            row.getString("name"),
                            row.getBoolean("is_granted") ? Audience.ENTITLED : Audience.EVERYBODY,
                            row.getBoolean("by_push"),
                            row.getBoolean("by_pull"),
                            row.getBoolean("by_inbox")))
                .findOne());
  }

  /** Makes a notification to be pushed for each subscription that the message reaches. */
  long notifyByPush(Message message, Audience audience) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createUpdate(NOTIFY_BY_PUSH.formatted(audience.join())), message)
                .bind("expires", message.expiresAt())
                .execute());
  }

  /** The same to be pulled; those wait for their subscriber without end. */
  long notifyByPull(Message message, Audience audience) {
    return jdbi.withHandle(
        handle ->
            bind(handle.createUpdate(NOTIFY_BY_PULL.formatted(audience.join())), message)
                .execute());
  }

  private static Update bind(Update update, Message message) {
    return update
        .bind("idPrefix", Uuid7.prefix(message.createdAt()))
        .bind("id", message.id())
        .bind("topic", message.topicId())
        .bind("entity", message.entity())
        .bind("size", message.body().getBytes(StandardCharsets.UTF_8).length)
        .bind("now", message.createdAt());
  }
}
