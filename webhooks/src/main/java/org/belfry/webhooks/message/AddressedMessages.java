package org.belfry.webhooks.message;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.webhooks.message.AddressedFanOut.Copy;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/** Stores the notifications of many messages, with one statement of one array a column. */
@Dependent
class AddressedMessages {
  /** What is to be pulled has no endpoint, and waits without end. */
  private static final String QUEUE =
      """
      INSERT INTO hook_pending (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, body_size, created_at, updated_at, endpoint_id, lane, due_at, expires_at)
      SELECT c.id, c.message_id, s.topic_id, s.id, s.owner_id, s.delivery_method, s.delivery_channel,
        0, c.size, :now, :now, e.id,
        CASE WHEN e.id IS NULL THEN NULL WHEN e.lane_due_at IS NULL THEN 0 ELSE 2 END,
        CASE WHEN e.id IS NULL THEN NULL ELSE CAST(:now AS TIMESTAMP(6) WITH TIME ZONE) END,
        CASE WHEN e.id IS NULL THEN NULL ELSE c.expires_at END
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:messages AS UUID ARRAY), CAST(:subscriptions AS UUID ARRAY),
        CAST(:sizes AS INTEGER ARRAY), CAST(:expiries AS TIMESTAMP(6) WITH TIME ZONE ARRAY))
        AS c(id, message_id, subscription_id, size, expires_at)
      JOIN hook_subscription s ON s.id = c.subscription_id
      LEFT JOIN hook_endpoint e ON e.id = s.endpoint_id AND s.delivery_method = 'push'
      """;

  private static final String RECEIVE =
      """
      INSERT INTO hook_received (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, created_at, updated_at)
      SELECT c.id, c.message_id, s.topic_id, s.id, s.owner_id, s.delivery_method, s.delivery_channel,
        0, :now, :now
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:messages AS UUID ARRAY), CAST(:subscriptions AS UUID ARRAY))
        AS c(id, message_id, subscription_id)
      JOIN hook_subscription s ON s.id = c.subscription_id
      """;

  private final Jdbi jdbi;

  @Inject
  AddressedMessages(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Makes notifications to be pushed or pulled. */
  void queue(List<Copy> copies, Instant now) {
    if (copies.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          Update queue = links(handle.createUpdate(QUEUE), copies, now);
          new RowArrays<>(queue, copies)
              .bind("sizes", Integer.class, AddressedMessages::size)
              .bind("expiries", Instant.class, copy -> copy.message().expiresAt());
          queue.execute();
        });
  }

  /** Makes notifications that are received at once, as nothing can go wrong on their way. */
  void receive(List<Copy> copies, Instant now) {
    if (!copies.isEmpty()) {
      jdbi.useHandle(handle -> links(handle.createUpdate(RECEIVE), copies, now).execute());
    }
  }

  private static Update links(Update update, List<Copy> copies, Instant now) {
    new RowArrays<>(update, copies)
        .bind("ids", UUID.class, Copy::id)
        .bind("messages", UUID.class, copy -> copy.message().id())
        .bind("subscriptions", UUID.class, copy -> copy.addressee().subscription());
    return update.bind("now", now);
  }

  private static int size(Copy copy) {
    return copy.message().body().getBytes(StandardCharsets.UTF_8).length;
  }
}
