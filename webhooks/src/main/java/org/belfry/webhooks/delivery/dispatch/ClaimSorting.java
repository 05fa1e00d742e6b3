package org.belfry.webhooks.delivery.dispatch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.delivery.expiry.DeliveryExpiry;
import org.belfry.webhooks.delivery.limit.Reservations;
import org.belfry.webhooks.queue.DeadLetters;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Delivery.Recipient;
import org.belfry.webhooks.queue.DeliveryContents;
import org.belfry.webhooks.queue.DeliveryQueue;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.queue.Payload.OfCallback;
import org.belfry.webhooks.queue.Payload.OfMessage;
import org.belfry.webhooks.queue.Payload.Subscriber;
import org.belfry.webhooks.queue.PushedMessage;
import org.belfry.webhooks.queue.QueueRow;
import org.jspecify.annotations.Nullable;

/** Decides about each locked row: send it, put it into its endpoint's own lane, or give it up. */
@Dependent
class ClaimSorting {
  private static final String CANCELLED = "cancelled";

  private final DeliveryQueue queue;
  private final DeliveryContents contents;
  private final LaneSchedule schedule;
  private final DeliveryExpiry expiry;
  private final DeadLetters deadLetters;
  private final OwnLanes lanes;
  private final DeliverySettings settings;

  @Inject
  ClaimSorting(
      DeliveryQueue queue,
      DeliveryContents contents,
      LaneSchedule schedule,
      DeliveryExpiry expiry,
      DeadLetters deadLetters,
      OwnLanes lanes,
      DeliverySettings settings) {
    this.queue = queue;
    this.contents = contents;
    this.schedule = schedule;
    this.expiry = expiry;
    this.deadLetters = deadLetters;
    this.lanes = lanes;
    this.settings = settings;
  }

  /** Rows of the shared lanes; each needs a place at its endpoint's limiter. */
  Sorted shared(List<QueueRow> rows, long byteRoom, Reservations reservations) {
    return sort(rows, byteRoom, reservations, false);
  }

  /** Rows of their endpoints' own lanes; places have been reserved for all of them. */
  Sorted own(List<QueueRow> rows, long byteRoom, Reservations reservations) {
    return sort(rows, byteRoom, reservations, true);
  }

  /**
   * What became of rows.
   *
   * @param left those that stay as they were, as this node cannot hold more
   */
  record Sorted(List<Delivery> deliveries, Set<QueueRow> left) {}

  private Sorted sort(List<QueueRow> rows, long byteRoom, Reservations reservations, boolean own) {
    if (rows.isEmpty()) {
      return new Sorted(List.of(), Set.of());
    }
    Instant now = reservations.now();
    Map<UUID, Subscriber> subscribers = contents.subscribers(ids(rows, QueueRow::subscriptionId));
    Map<UUID, Recipient> recipients = contents.recipients(ids(rows, QueueRow::endpointId));
    List<QueueRow> taken = new ArrayList<>();
    List<UUID> expired = new ArrayList<>();
    List<UUID> deleted = new ArrayList<>();
    List<QueueRow> crowded = new ArrayList<>();
    Set<UUID> crowdedEndpoints = new TreeSet<>();
    Set<QueueRow> left = new HashSet<>();
    long bytes = 0;
    for (QueueRow row : rows) {
      Recipient recipient = recipients.get(row.endpointId());
      if (row.isExpired(now)) {
        expired.add(row.id());
      } else if (recipient == null || isCancelled(row, subscribers)) {
        deleted.add(row.id());
      } else if (!own && recipient.laneDueAt() != null) {
        crowded.add(row);
      } else if (bytes + row.bodySize() <= byteRoom || taken.isEmpty()) {
        if (own || reservations.reserve(row.endpointId(), 1) == 1) {
          bytes += row.bodySize();
          taken.add(row);
        } else {
          crowded.add(row);
          crowdedEndpoints.add(row.endpointId());
        }
      } else {
        left.add(row);
      }
    }
    expiry.giveUp(expired, now);
    deadLetters.add(deleted, DeadLetters.Reason.SUBSCRIPTION_DELETED, now);
    if (!crowded.isEmpty()) {
      queue.moveToOwnLane(ids(crowded, QueueRow::id));
      schedule.begin(crowdedEndpoints, now);
      reservations.onceCommitted(
          () -> crowded.forEach(row -> lanes.recall(row.endpointId(), row.dueAt())));
    }
    return new Sorted(lease(taken, subscribers, recipients, now), left);
  }

  private List<Delivery> lease(
      List<QueueRow> rows,
      Map<UUID, Subscriber> subscribers,
      Map<UUID, Recipient> recipients,
      Instant now) {
    if (rows.isEmpty()) {
      return List.of();
    }
    UUID lease = UUID.randomUUID();
    Instant until = now.plus(settings.lease());
    queue.lease(ids(rows, QueueRow::id), lease, until);
    Map<UUID, PushedMessage> messages = contents.messages(ids(rows, QueueRow::messageId));
    Map<UUID, OfCallback> callbacks = contents.callbacks(ids(rows, ClaimSorting::callback));
    return rows.stream()
        .map(
            row ->
                new Delivery(
                    row.id(),
                    lease,
                    until,
                    row.dueAt(),
                    row.expiresAt(),
                    row.createdAt(),
                    row.attempts(),
                    row.messageId() == null
                        ? Objects.requireNonNull(callbacks.get(row.id()))
                        : message(row, messages, subscribers),
                    Objects.requireNonNull(recipients.get(row.endpointId()))))
        .toList();
  }

  private static OfMessage message(
      QueueRow row, Map<UUID, PushedMessage> messages, Map<UUID, Subscriber> subscribers) {
    return new OfMessage(
        Objects.requireNonNull(row.channel()),
        Objects.requireNonNull(messages.get(row.messageId())),
        Objects.requireNonNull(subscribers.get(row.subscriptionId())));
  }

  /** A callback belongs to no subscription that could be. */
  private static boolean isCancelled(QueueRow row, Map<UUID, Subscriber> known) {
    if (row.subscriptionId() == null) {
      return false;
    }
    Subscriber subscriber = known.get(row.subscriptionId());
    return subscriber == null || subscriber.state().equals(CANCELLED);
  }

  private static @Nullable UUID callback(QueueRow row) {
    return row.messageId() == null ? row.id() : null;
  }

  private static Set<UUID> ids(List<QueueRow> rows, Function<QueueRow, @Nullable UUID> id) {
    return rows.stream()
        .flatMap(row -> Stream.ofNullable(id.apply(row)))
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }
}
