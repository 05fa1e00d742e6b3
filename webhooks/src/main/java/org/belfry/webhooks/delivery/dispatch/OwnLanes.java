package org.belfry.webhooks.delivery.dispatch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.belfry.platform.queue.Lookout;
import org.belfry.platform.queue.Lookout.Look;
import org.belfry.platform.queue.Place;
import org.belfry.webhooks.delivery.limit.Reservations;
import org.belfry.webhooks.queue.DeliveryQueue;
import org.belfry.webhooks.queue.DeliveryQueue.Quota;
import org.belfry.webhooks.queue.LaneSchedule;
import org.belfry.webhooks.queue.QueueRow;

/** Endpoints' own lanes, and their moments, from where this node has come to. */
@Singleton
class OwnLanes {
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);

  private final DeliveryQueue queue;
  private final LaneSchedule schedule;
  private final Lookout<UUID> moments = new Lookout<>(SharedLanes.SMALLEST_ID);
  private final Cache<UUID, Lookout<UUID>> lanes =
      Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).executor(Runnable::run).build();

  @Inject
  OwnLanes(DeliveryQueue queue, LaneSchedule schedule) {
    this.queue = queue;
    this.schedule = schedule;
  }

  /** From when on the next claim looks for lanes that are due. */
  Instant from() {
    return moments.place().dueAt();
  }

  /** A lane is to be worked on from this moment on. */
  void recall(Instant due) {
    moments.recall(due);
  }

  /** Something that is due at this moment is in an endpoint's lane now. */
  void recall(UUID endpoint, Instant due) {
    Lookout<UUID> known = lanes.getIfPresent(endpoint);
    if (known != null) {
      known.recall(due);
    }
  }

  /** Locks endpoints whose lanes are due. */
  List<LaneSchedule.Due> lockDue(int limit, Reservations reservations) {
    Look<UUID> look = moments.begin();
    long begin = System.nanoTime();
    List<LaneSchedule.Due> due = schedule.lockDue(look.from().dueAt(), limit, reservations.now());
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    Instant end = due.size() < limit || due.isEmpty() ? reservations.now() : last(due);
    reservations.onceCommitted(() -> moments.ended(look, took, moments.before(end)));
    return due;
  }

  /**
   * Locks what is due in lanes of endpoints that this transaction has locked.
   *
   * @param quotas how much of each
   */
  Batch lock(Map<UUID, Integer> quotas, Instant now) {
    Map<UUID, Look<UUID>> looks = new LinkedHashMap<>();
    List<Quota> asked = new ArrayList<>();
    quotas.forEach(
        (endpoint, places) -> {
          if (places > 0) {
            Look<UUID> look = lane(endpoint).begin();
            looks.put(endpoint, look);
            asked.add(new Quota(endpoint, look.from(), places));
          }
        });
    long begin = System.nanoTime();
    DeliveryQueue.Own own = queue.lockOwn(asked, now);
    return new Batch(
        own.rows(), own.found(), looks, Duration.ofNanos(System.nanoTime() - begin), now);
  }

  /**
   * What was locked in endpoints' own lanes.
   *
   * @param found how much was due in each, up to its quota, whoever has locked it
   * @param looks how it was looked for
   * @param took how long that did, for all of them
   */
  record Batch(
      List<QueueRow> rows,
      Map<UUID, Long> found,
      Map<UUID, Look<UUID>> looks,
      Duration took,
      Instant now) {
    /** Whether there was nothing else in an endpoint's lane that was due. */
    boolean isAll(UUID endpoint, int quota) {
      Look<UUID> look = looks.get(endpoint);
      return look != null && look.whole() && isShort(endpoint, quota);
    }

    private boolean isShort(UUID endpoint, int quota) {
      return found.getOrDefault(endpoint, 0L) < quota;
    }

    /** Up to where a look came that began there. */
    private Place<UUID> end(List<QueueRow> own, Place<UUID> from) {
      return own.isEmpty() ? from : own.get(own.size() - 1).place();
    }
  }

  /**
   * A batch is committed.
   *
   * @param left what stays where it was
   */
  void reached(Batch batch, Map<UUID, Integer> quotas, Set<QueueRow> left) {
    batch
        .looks()
        .forEach(
            (endpoint, look) -> {
              Lookout<UUID> lane = lane(endpoint);
              int quota = Objects.requireNonNull(quotas.get(endpoint));
              lane.ended(look, batch.took(), end(batch, endpoint, quota, left, lane));
            });
  }

  private static Place<UUID> end(
      Batch batch, UUID endpoint, int quota, Set<QueueRow> left, Lookout<UUID> lane) {
    List<QueueRow> rows =
        batch.rows().stream().filter(row -> row.endpointId().equals(endpoint)).toList();
    Place<UUID> from = Objects.requireNonNull(batch.looks().get(endpoint)).from();
    Place<UUID> end =
        batch.isShort(endpoint, quota) ? lane.before(batch.now()) : batch.end(rows, from);
    return rows.stream()
        .filter(left::contains)
        .map(QueueRow::dueAt)
        .min(Comparator.naturalOrder())
        .map(lane::before)
        .orElse(end);
  }

  private static Instant last(List<LaneSchedule.Due> due) {
    return due.get(due.size() - 1).at();
  }

  private Lookout<UUID> lane(UUID endpoint) {
    return Objects.requireNonNull(
        lanes.get(endpoint, id -> new Lookout<>(SharedLanes.SMALLEST_ID)));
  }
}
