package org.belfry.webhooks.delivery.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.belfry.platform.limit.Throttle;
import org.belfry.platform.persistence.outage.DatabaseWatch;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.webhooks.delivery.dispatch.DeliveryClaim.Claimed;
import org.belfry.webhooks.delivery.health.Heartbeat;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;
import org.belfry.webhooks.delivery.limit.Reservations;
import org.belfry.webhooks.delivery.limit.Wakeups;
import org.belfry.webhooks.queue.DeliveriesDue;
import org.belfry.webhooks.queue.DeliveryQueue;
import org.belfry.webhooks.queue.Lane;

/**
 * The dispatcher of this node: claims what is due as long as there is room, and hands it to the
 * sender. Woken by every commit that makes something due, by every end that makes room, and by the
 * next due moment.
 */
@ApplicationScoped
class DeliveryDispatch {
  private static final Duration TICK = Duration.ofSeconds(1);

  /**
   * Retries, and the lanes of endpoints that are busy or in trouble, are looked into so often at
   * most: first attempts, of which most have nothing else beside them, need not wait for that.
   */
  private static final Duration UNHURRIED = Duration.ofMillis(20);

  /** A claim costs nearly the same for one delivery as for ten: under load, some gather first. */
  private static final Duration LONGEST_GATHERING = Duration.ofMillis(10);

  /** With no room left, what waits for endpoints from which nothing comes makes some. */
  private static final Duration CROWDED = Duration.ofMillis(100);

  @Inject private DeliveryClaim claim;
  @Inject private DeliveryQueue queue;
  @Inject private SharedLanes lanes;
  @Inject private OwnLanes ownLanes;
  @Inject private DeliverySender sender;
  @Inject private EndpointLimiters limiters;
  @Inject private Wakeups wakeups;
  @Inject private ForgottenLanes forgotten;
  @Inject private Transactions transactions;
  @Inject private Heartbeat heartbeat;
  @Inject private DatabaseWatch database;
  @Inject private Outages outages;
  @Inject private Clock clock;

  private final Throttle unhurried = new Throttle(UNHURRIED);
  private final Throttle gathering = new Throttle(LONGEST_GATHERING);
  private final Throttle relief = new Throttle(CROWDED);

  /** Something is due once this transaction is committed. */
  void due(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveriesDue due) {
    lanes.recall(due.since());
    ownLanes.recall(due.since());
    wakeups.due();
  }

  /** Ends the wait of a round, as there is something else to do. */
  void wake() {
    wakeups.due();
  }

  /** One round; waits afterwards if there is nothing more to claim. */
  void step() throws InterruptedException {
    try {
      if (!runOnce()) {
        wakeups.awaitWork(this::untilNextDue);
        if (!wakeups.isCrowded()) {
          gathering.await();
        }
      }
    } catch (RuntimeException failure) {
      heartbeat.miss(failure);
      if (database.failed(failure)) {
        outages.failed();
      }
      throw failure;
    }
  }

  /** Claims and hands over one batch; returns whether there may be more. */
  boolean runOnce() {
    if (sender.isFinishing()) {
      return false;
    }
    if (limiters.room() == 0 && relief.tryAcquire()) {
      sender.spill();
    }
    boolean all = unhurried.tryAcquire() || wakeups.hasRefills();
    boolean more = claimShared(all);
    if (all) {
      more |= claimOwn();
    }
    heartbeat.beat();
    database.answered();
    outages.answered();
    return more || wakeups.hasRefills();
  }

  /** What a clock has to do: look after what nobody else would notice. */
  void tick() {
    sender.spill();
    transactions.run(() -> forgotten.resume(clock.instant()));
    wakeups.due();
  }

  private boolean claimShared(boolean retries) {
    return claim(
        reservations -> claim.shared(limiters.room(), limiters.byteRoom(), retries, reservations));
  }

  private boolean claimOwn() {
    List<UUID> now = wakeups.takeRefills(DeliveryClaim.REFILLED_AT_ONCE);
    return claim(reservations -> claim.own(now, limiters.byteRoom(), reservations));
  }

  private boolean claim(Function<Reservations, Claimed> how) {
    Reservations reservations = new Reservations(limiters, clock.instant());
    Claimed claimed;
    long begin = System.nanoTime();
    try {
      claimed = transactions.callOnce(() -> how.apply(reservations));
    } catch (RuntimeException failure) {
      reservations.cancelAll();
      throw failure;
    }
    reservations.committed();
    forgotten.watch(reservations.ended(), reservations.now());
    if (!claimed.deliveries().isEmpty()) {
      gathering.after(Duration.ofNanos(System.nanoTime() - begin));
    }
    sender.send(claimed.deliveries());
    return claimed.more();
  }

  private Optional<Instant> nextDue() {
    return queue.nextDue(lanes.place(Lane.FIRST), lanes.place(Lane.RETRY), ownLanes.from());
  }

  private Duration untilNextDue() {
    // First: whatever ends after the look at the room wakes it.
    wakeups.setCrowded(true);
    if (sender.isFinishing() || limiters.room() == 0) {
      return CROWDED;
    }
    wakeups.setCrowded(false);
    Duration wait = nextDue().map(due -> Duration.between(clock.instant(), due)).orElse(TICK);
    if (wait.compareTo(TICK) > 0) {
      return TICK;
    }
    return wait.isNegative() ? Duration.ofMillis(10) : wait.plusMillis(1);
  }
}
