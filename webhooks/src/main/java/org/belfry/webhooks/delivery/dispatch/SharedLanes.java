package org.belfry.webhooks.delivery.dispatch;

import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.belfry.platform.queue.Place;
import org.belfry.platform.queue.Watermark;
import org.belfry.webhooks.queue.DeliveryQueue;
import org.belfry.webhooks.queue.Lane;
import org.belfry.webhooks.queue.QueueRow;

/**
 * The lanes that all endpoints share, from where this node has come to. What it passed over there
 * has to be told ({@link QueueSurvey}).
 */
@Singleton
class SharedLanes {
  static final UUID SMALLEST_ID = new UUID(0, 0);

  private final DeliveryQueue queue;
  private final Outages outages;
  private final Map<Integer, Watermark<UUID>> marks =
      Map.of(Lane.FIRST, new Watermark<>(SMALLEST_ID), Lane.RETRY, new Watermark<>(SMALLEST_ID));
  private final Map<Integer, Deque<UUID>> passedOver =
      Map.of(Lane.FIRST, new ArrayDeque<>(), Lane.RETRY, new ArrayDeque<>());

  @Inject
  SharedLanes(DeliveryQueue queue, Outages outages) {
    this.queue = queue;
    this.outages = outages;
  }

  /** The place behind which a claim looks next. */
  Place<UUID> place(int lane) {
    return mark(lane).place();
  }

  /** Something in them that is due at this moment can be claimed now. */
  void recall(Instant due) {
    marks.values().forEach(mark -> mark.recall(due));
  }

  /** Something in one of them that is due at this moment can be claimed now. */
  void recall(int lane, Instant due) {
    mark(lane).recall(due);
  }

  /** What this node passed over in a lane and can be claimed, instead of what was told before. */
  void passedOver(int lane, Collection<UUID> ids) {
    Deque<UUID> known = known(lane);
    synchronized (known) {
      known.clear();
      known.addAll(ids);
    }
  }

  /** Locks what is due in a lane: what was passed over first, then the oldest. */
  Batch lock(int lane, int limit, Instant now) {
    Place<UUID> from = mark(lane).begin();
    Instant ended = outages.leasesEndBy(now);
    List<QueueRow> rows =
        new ArrayList<>(queue.lockShared(lane, takePassedOver(lane, limit), ended, now));
    int wanted = limit - rows.size();
    List<QueueRow> next =
        wanted == 0 ? List.of() : queue.lockShared(lane, from, wanted, ended, now);
    // What was passed over may lie behind the mark again, as it was called back since.
    Set<UUID> known = rows.stream().map(QueueRow::id).collect(Collectors.toSet());
    next.stream().filter(row -> !known.contains(row.id())).forEach(rows::add);
    if (next.size() < wanted) {
      return new Batch(lane, rows, mark(lane).before(now));
    }
    return new Batch(lane, rows, next.isEmpty() ? from : next.get(next.size() - 1).place());
  }

  /**
   * What was locked in a lane.
   *
   * @param end up to there it is all there was
   */
  record Batch(int lane, List<QueueRow> rows, Place<UUID> end) {}

  /**
   * A batch is committed.
   *
   * @param left what stays where it was
   */
  void reached(Batch batch, Set<QueueRow> left) {
    Watermark<UUID> mark = mark(batch.lane());
    mark.reached(
        batch.rows().stream()
            .filter(left::contains)
            .map(QueueRow::dueAt)
            .filter(due -> !due.isAfter(batch.end().dueAt()))
            .min(Comparator.naturalOrder())
            .map(mark::before)
            .orElse(batch.end()));
  }

  /** Who cannot claim them after all leaves them to the next survey. */
  private List<UUID> takePassedOver(int lane, int limit) {
    Deque<UUID> known = known(lane);
    List<UUID> taken = new ArrayList<>();
    synchronized (known) {
      while (taken.size() < limit && !known.isEmpty()) {
        taken.add(known.remove());
      }
    }
    return taken;
  }

  private Watermark<UUID> mark(int lane) {
    return Objects.requireNonNull(marks.get(lane));
  }

  private Deque<UUID> known(int lane) {
    return Objects.requireNonNull(passedOver.get(lane));
  }
}
