package org.belfry.webhooks.delivery;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
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
import org.belfry.webhooks.delivery.DeliveryQueue.Quota;

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

  private final DeliveryQueue queue;
  private final Drains drains;
  private final ClaimSorting sorting;
  private final DeliverySettings settings;

  @Inject
  DeliveryClaim(
      DeliveryQueue queue, Drains drains, ClaimSorting sorting, DeliverySettings settings) {
    this.queue = queue;
    this.drains = drains;
    this.sorting = sorting;
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
    List<QueueRow> rows = new ArrayList<>(queue.lockShared(Lane.FIRST, first, now));
    if (retries && rows.size() < wanted) {
      rows.addAll(queue.lockShared(Lane.RETRY, wanted - rows.size(), now));
    }
    return new Claimed(sorting.shared(rows, byteRoom, reservations), rows.size() >= first);
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
    Set<UUID> endpoints = new LinkedHashSet<>(drains.lockOpen(refills, now));
    Map<UUID, Integer> due = drains.lockDue(DRAINED_AT_ONCE - endpoints.size(), now);
    due.forEach(reservations::recall);
    endpoints.addAll(due.keySet());
    if (endpoints.isEmpty()) {
      return Claimed.NOTHING;
    }
    Map<UUID, Integer> quotas = new LinkedHashMap<>();
    endpoints.forEach(
        endpoint -> quotas.put(endpoint, reservations.reserve(endpoint, settings.batchSize())));
    List<QueueRow> rows =
        queue.lockOwn(
            quotas.entrySet().stream()
                .filter(quota -> quota.getValue() > 0)
                .map(quota -> new Quota(quota.getKey(), quota.getValue()))
                .toList(),
            now);
    List<Delivery> deliveries = sorting.own(rows, byteRoom, reservations);
    settle(quotas, rows, deliveries, reservations);
    return new Claimed(deliveries, !deliveries.isEmpty());
  }

  private void settle(
      Map<UUID, Integer> quotas,
      List<QueueRow> rows,
      List<Delivery> deliveries,
      Reservations reservations) {
    Map<UUID, Integer> locked = new HashMap<>();
    rows.forEach(row -> locked.merge(row.endpointId(), 1, Integer::sum));
    Map<UUID, Integer> taken = new HashMap<>();
    deliveries.forEach(delivery -> taken.merge(delivery.recipient().id(), 1, Integer::sum));
    List<UUID> ended = new ArrayList<>();
    Map<UUID, Instant> postponed = new HashMap<>();
    quotas.forEach(
        (endpoint, quota) -> {
          reservations.cancel(endpoint, quota - taken.getOrDefault(endpoint, 0));
          if (locked.getOrDefault(endpoint, 0) < quota) {
            ended.add(endpoint);
          } else {
            postponed.put(endpoint, reservations.drainAgainAt(endpoint));
          }
        });
    drains.end(ended);
    drains.postpone(postponed);
    reservations.ended(ended);
  }
}
