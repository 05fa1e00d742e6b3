package org.belfry.webhooks.delivery.dispatch;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.delivery.dispatch.ClaimSorting.Sorted;
import org.belfry.webhooks.delivery.limit.Reservations;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Lane;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.queue.QueueRow;
import org.jspecify.annotations.Nullable;

/**
 * Claims what is due, in a constant number of statements: locks rows, skipping those of other
 * nodes, marks them with a lease and reads what is needed to send them.
 */
@Dependent
class DeliveryClaim {
  /** Of a batch, this part is kept for retries, however many first attempts there are. */
  private static final int RETRY_SHARE = 8;

  /** So few that the shared lanes need not wait for long. */
  private static final int DRAINED_AT_ONCE = 64;

  /** Of those, how many may be endpoints that have room again; the others are due. */
  static final int REFILLED_AT_ONCE = 32;

  /** A lane that was postponed until so much earlier need not be postponed again. */
  private static final Duration HARDLY_LATER = Duration.ofMillis(2500);

  private final LaneSchedule schedule;
  private final ClaimSorting sorting;
  private final SharedLanes sharedLanes;
  private final OwnLanes ownLanes;
  private final DeliverySettings settings;

  @Inject
  DeliveryClaim(
      LaneSchedule schedule,
      ClaimSorting sorting,
      SharedLanes sharedLanes,
      OwnLanes ownLanes,
      DeliverySettings settings) {
    this.schedule = schedule;
    this.sorting = sorting;
    this.sharedLanes = sharedLanes;
    this.ownLanes = ownLanes;
    this.settings = settings;
  }

  /**
   * What was claimed.
   *
   * @param more whether there may be more that is due
   */
  record Claimed(List<Delivery> deliveries, boolean more) {
    static final Claimed NOTHING = new Claimed(List.of(), false);
  }

  /**
   * Claims from the lanes that all endpoints share.
   *
   * @param retries whether retries too, or first attempts only
   */
  @Transactional
  Claimed shared(int room, long byteRoom, boolean retries, Reservations reservations) {
    Instant now = reservations.now();
    int wanted = Math.min(room, settings.batchSize());
    if (wanted == 0) {
      return Claimed.NOTHING;
    }
    int first = retries ? wanted - wanted / RETRY_SHARE : wanted;
    SharedLanes.Batch firsts = sharedLanes.lock(Lane.FIRST, first, now);
    int left = wanted - firsts.rows().size();
    List<SharedLanes.Batch> batches =
        retries && left > 0
            ? List.of(firsts, sharedLanes.lock(Lane.RETRY, left, now))
            : List.of(firsts);
    List<QueueRow> rows = batches.stream().flatMap(batch -> batch.rows().stream()).toList();
    Sorted sorted = sorting.shared(rows, byteRoom, reservations);
    reservations.onceCommitted(
        () -> batches.forEach(batch -> sharedLanes.reached(batch, sorted.left())));
    return new Claimed(sorted.deliveries(), rows.size() >= first);
  }

  /**
   * Claims from the lanes of endpoints that have one.
   *
   * @param refills endpoints that this node works on and that have room again, at most {@link
   *     #REFILLED_AT_ONCE}
   */
  @Transactional
  Claimed own(Collection<UUID> refills, long byteRoom, Reservations reservations) {
    Instant now = reservations.now();
    Map<UUID, Instant> open = schedule.lockOpen(refills, now);
    Set<UUID> endpoints = new LinkedHashSet<>(open.keySet());
    for (LaneSchedule.Due due :
        ownLanes.lockDue(DRAINED_AT_ONCE - endpoints.size(), reservations)) {
      reservations.recall(due.endpoint(), due.failures());
      endpoints.add(due.endpoint());
    }
    if (endpoints.isEmpty()) {
      return Claimed.NOTHING;
    }
    Map<UUID, Integer> quotas = new LinkedHashMap<>();
    endpoints.forEach(
        endpoint -> quotas.put(endpoint, reservations.reserve(endpoint, settings.batchSize())));
    OwnLanes.Batch batch = ownLanes.lock(quotas, now);
    Sorted sorted = sorting.own(batch.rows(), byteRoom, reservations);
    reservations.onceCommitted(() -> ownLanes.reached(batch, quotas, sorted.left()));
    settle(quotas, open, batch, sorted.deliveries(), reservations);
    return new Claimed(sorted.deliveries(), !sorted.deliveries().isEmpty());
  }

  private void settle(
      Map<UUID, Integer> quotas,
      Map<UUID, Instant> open,
      OwnLanes.Batch batch,
      List<Delivery> deliveries,
      Reservations reservations) {
    Map<UUID, Integer> taken = new HashMap<>();
    deliveries.forEach(delivery -> taken.merge(delivery.recipient().id(), 1, Integer::sum));
    List<UUID> ended = new ArrayList<>();
    Map<UUID, Instant> postponed = new HashMap<>();
    quotas.forEach(
        (endpoint, quota) -> {
          reservations.cancel(endpoint, quota - taken.getOrDefault(endpoint, 0));
          if (batch.isAll(endpoint, quota)) {
            ended.add(endpoint);
          } else {
            Instant at = reservations.lookAgainAt(endpoint);
            if (!isSoonEnough(open.get(endpoint), at)) {
              postponed.put(endpoint, at);
            }
          }
        });
    schedule.end(ended, reservations.now());
    schedule.postpone(postponed);
    reservations.ended(ended);
  }

  /** Each postponement leaves a dead version of the endpoint. */
  private static boolean isSoonEnough(@Nullable Instant known, Instant at) {
    return known != null && !known.isAfter(at) && known.plus(HARDLY_LATER).isAfter(at);
  }
}
