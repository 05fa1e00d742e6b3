package org.belfry.webhooks.queue;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.belfry.platform.persistence.RowArrays;
import org.belfry.platform.persistence.Uuid7;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Update;

/**
 * Makes notifications of messages, with one statement however many they are. Who made some to be
 * pushed says so ({@link DeliveriesDue}).
 */
@Dependent
public class NewNotifications {
  private static final String COLUMNS =
      """
      id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, body_size, created_at, updated_at""";

  private static final String MATCHING =
      """
      SELECT CAST(:idPrefix || SUBSTRING(CAST(gen_random_uuid() AS VARCHAR), 16) AS UUID), m.id,
        s.topic_id, s.id, s.owner_id, s.delivery_method, s.delivery_channel, 0, m.size, :now, :now""";

  private static final String MESSAGES =
      "FROM UNNEST(CAST(:ids AS UUID ARRAY), CAST(:sizes AS INTEGER ARRAY)) AS m(id, size)\n";

  static final String PUSH =
      "INSERT INTO hook_pending (\n"
          + COLUMNS
          + ", endpoint_id, lane, due_at, expires_at)\n"
          + MATCHING
          + ", l.endpoint_id, "
          + Lane.OF_ENDPOINT
          + ", :now, :expires\n"
          + MESSAGES
          + """
            CROSS JOIN hook_subscription s JOIN hook_lane l ON l.endpoint_id = s.endpoint_id %s
            WHERE s.topic_id = :topic AND s.state = 'active' AND s.delivery_method = 'push'
            """;

  private static final String PULL =
      "INSERT INTO hook_pending (\n"
          + COLUMNS
          + ")\n"
          + MATCHING
          + "\n"
          + MESSAGES
          + """
            CROSS JOIN hook_subscription s %s
            WHERE s.topic_id = :topic AND s.state = 'active' AND s.delivery_method = 'pull'
            """;

  /** What is to be pulled has no endpoint, and waits without end. */
  private static final String ADD =
      "INSERT INTO hook_pending (\n"
          + COLUMNS
          + """
            , endpoint_id, lane, due_at, expires_at)
            SELECT n.id, n.message_id, s.topic_id, s.id, s.owner_id, s.delivery_method,
              s.delivery_channel, 0, n.size, :now, :now, l.endpoint_id,
              CASE WHEN l.endpoint_id IS NULL THEN NULL ELSE %s END,
              CASE WHEN l.endpoint_id IS NULL THEN NULL ELSE CAST(:now AS TIMESTAMP(6) WITH TIME ZONE) END,
              CASE WHEN l.endpoint_id IS NULL THEN NULL ELSE n.expires_at END
            FROM UNNEST(
              CAST(:ids AS UUID ARRAY), CAST(:messages AS UUID ARRAY),
              CAST(:subscriptions AS UUID ARRAY), CAST(:sizes AS INTEGER ARRAY),
              CAST(:expiries AS TIMESTAMP(6) WITH TIME ZONE ARRAY))
              AS n(id, message_id, subscription_id, size, expires_at)
            JOIN hook_subscription s ON s.id = n.subscription_id
            LEFT JOIN hook_lane l ON l.endpoint_id = s.endpoint_id AND s.delivery_method = 'push'
            """
              .formatted(Lane.OF_ENDPOINT);

  private static final String RECEIVE =
      """
      INSERT INTO hook_received (
        id, message_id, topic_id, subscription_id, owner_id, delivery_method, delivery_channel,
        attempts, created_at, updated_at)
      SELECT n.id, n.message_id, :topic, n.subscription_id, n.owner_id, 'push', :channel, 0, :now,
        :now
      FROM UNNEST(
        CAST(:ids AS UUID ARRAY), CAST(:messages AS UUID ARRAY), CAST(:subscriptions AS UUID ARRAY),
        CAST(:owners AS BIGINT ARRAY)) AS n(id, message_id, subscription_id, owner_id)
      """;

  private final Jdbi jdbi;

  @Inject
  public NewNotifications(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /**
   * A message that is stored in this transaction.
   *
   * @param size bytes of its body
   * @param expiresAt when its pushes are given up
   */
  public record Source(UUID id, int size, Instant expiresAt) {}

  /** A message for one subscription. */
  public record One(UUID id, Source message, UUID subscription) {}

  /** A message that a subscription's owner has received with this transaction. */
  public record Received(UUID id, UUID message, UUID subscription, long owner) {}

  /**
   * Makes one to be pushed of each message for each active subscription that they match.
   *
   * @param messages that expire at the same moment
   * @return how many for each of them
   */
  public long push(MatchingSubscriptions matching, List<Source> messages, Instant now) {
    return make(
        PUSH, matching, messages, now, sql -> sql.bind("expires", messages.get(0).expiresAt()));
  }

  /** The same to be pulled; those wait for their subscriber without end. */
  public long pull(MatchingSubscriptions matching, List<Source> messages, Instant now) {
    return make(PULL, matching, messages, now, sql -> sql);
  }

  private long make(
      String sql,
      MatchingSubscriptions matching,
      List<Source> messages,
      Instant now,
      UnaryOperator<Update> more) {
    return jdbi.withHandle(
        handle -> {
          Update make =
              handle
                  .createUpdate(sql.formatted(matching.join()))
                  .bind("idPrefix", Uuid7.prefix(now))
                  .bind("topic", matching.topic())
                  .bind("entity", matching.entitledTo())
                  .bind("now", now);
          new RowArrays<>(make, messages)
              .bind("ids", UUID.class, Source::id)
              .bind("sizes", Integer.class, Source::size);
          // One statement sees the same subscriptions for all of them.
          return more.apply(make).execute() / messages.size();
        });
  }

  /** Makes notifications that are to be pushed or pulled. */
  public void add(List<One> notifications, Instant now) {
    if (notifications.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          Update add = handle.createUpdate(ADD).bind("now", now);
          new RowArrays<>(add, notifications)
              .bind("ids", UUID.class, One::id)
              .bind("messages", UUID.class, one -> one.message().id())
              .bind("subscriptions", UUID.class, One::subscription)
              .bind("sizes", Integer.class, one -> one.message().size())
              .bind("expiries", Instant.class, one -> one.message().expiresAt());
          add.execute();
        });
  }

  /**
   * Makes notifications that are received at once, as nothing can go wrong on their way. They are
   * told as they were read: the subscription may be another since.
   */
  public void receive(List<Received> notifications, UUID topic, String channel, Instant now) {
    if (notifications.isEmpty()) {
      return;
    }
    jdbi.useHandle(
        handle -> {
          Update receive =
              handle
                  .createUpdate(RECEIVE)
                  .bind("topic", topic)
                  .bind("channel", channel)
                  .bind("now", now);
          new RowArrays<>(receive, notifications)
              .bind("ids", UUID.class, Received::id)
              .bind("messages", UUID.class, Received::message)
              .bind("subscriptions", UUID.class, Received::subscription)
              .bind("owners", Long.class, Received::owner);
          receive.execute();
        });
  }
}
