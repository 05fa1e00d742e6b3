package org.belfry.webhooks.delivery.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.belfry.platform.queue.DutyCycle;
import org.belfry.webhooks.delivery.health.QueueGauges;
import org.belfry.webhooks.delivery.limit.Signal;
import org.belfry.webhooks.queue.Lane;
import org.belfry.webhooks.queue.Stragglers;
import org.belfry.webhooks.queue.Stragglers.Straggler;

/**
 * Looks now and then for what claims, which go on from a watermark, have passed over: leases that
 * ended, what another node queued and cannot send, what was committed late. It also measures how
 * much waits. All that walks over what is done and cannot be removed yet, so the more there is, the
 * more seldom it is done.
 */
@ApplicationScoped
class QueueSurvey {
  private static final Duration EVERY = Duration.ofSeconds(1);

  /** Nearly all that is due is committed within so long, and nodes' clocks differ by less. */
  private static final Duration LATE = Duration.ofMinutes(1);

  /** If there are so many, claims go back to them instead. */
  private static final int MOST = 500;

  @Inject private Stragglers stragglers;
  @Inject private SharedLanes shared;
  @Inject private Outages outages;
  @Inject private DeliveryDispatch dispatch;
  @Inject private QueueGauges gauges;
  @Inject private Clock clock;

  private final Signal signal = new Signal();
  private final DutyCycle dutyCycle = new DutyCycle(EVERY);

  /** Rows come into a lane with moments long ago, too: from an endpoint's own, say. */
  private final DutyCycle whole = new DutyCycle(Duration.ZERO);

  /** When the oldest was due that was there at the last survey, of each lane. */
  private final Map<Integer, Instant> oldest = new HashMap<>();

  /** Waits until it is time for the next survey, and makes it. */
  void step() throws InterruptedException {
    signal.await(dutyCycle::left);
    if (dutyCycle.isDue()) {
      runOnce();
    }
  }

  /** Ends the wait of a step. */
  void wake() {
    signal.raise();
  }

  /** One that fails costs no pause here: whoever repeats it makes one. */
  void runOnce() {
    long begin = System.nanoTime();
    boolean isWhole = whole.isDue();
    Instant now = clock.instant();
    for (int lane : Lane.ALL) {
      look(lane, isWhole, now);
    }
    Duration took = Duration.ofNanos(System.nanoTime() - begin);
    dutyCycle.took(took);
    if (isWhole) {
      whole.took(took);
    }
    gauges.measure(oldest, now);
  }

  private void look(int lane, boolean isWhole, Instant now) {
    Instant from = isWhole ? Instant.EPOCH : oldest.getOrDefault(lane, Instant.EPOCH).minus(LATE);
    Instant living = stragglers.oldest(lane, from).filter(now::isAfter).orElse(now);
    oldest.put(lane, living);
    if (lane != Lane.OWN) {
      List<Straggler> found =
          stragglers.find(lane, living, shared.place(lane), MOST, outages.leasesEndBy(now), now);
      if (found.size() == MOST) {
        shared.passedOver(lane, List.of());
        shared.recall(lane, found.get(0).dueAt());
      } else {
        shared.passedOver(lane, found.stream().map(Straggler::id).toList());
      }
      if (!found.isEmpty()) {
        dispatch.wake();
      }
    }
  }
}
