package org.belfry.webhooks.delivery.dispatch;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.belfry.platform.persistence.transaction.Transactions;
import org.belfry.platform.time.Routine;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.delivery.completion.DeliveryCompletion;
import org.belfry.webhooks.delivery.completion.EndedAttempt;
import org.belfry.webhooks.delivery.completion.EndedAttempts;
import org.belfry.webhooks.delivery.health.DeliveryMetrics;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;
import org.belfry.webhooks.delivery.limit.Wakeups;
import org.belfry.webhooks.delivery.push.Pusher;
import org.belfry.webhooks.queue.Delivery;

/**
 * Sends claimed deliveries, each in its endpoint's turn, outside any transaction, and hands what
 * came of them to the writer.
 */
@ApplicationScoped
class DeliverySender {
  private final Routine returns =
      new Routine("Deliveries are not given back: they are tried when their leases end.");

  @Inject private DeliverySettings settings;
  @Inject private DeliveryCompletion completion;
  @Inject private OwnLanes lanes;
  @Inject private Transactions transactions;
  @Inject private EndpointLimiters limiters;
  @Inject private EndedAttempts ended;
  @Inject private Pusher pusher;
  @Inject private DeliveryMetrics metrics;
  @Inject private Wakeups wakeups;
  @Inject private Clock clock;
  @Resource private ManagedExecutorService executor;

  private AttemptRunner runner;

  @PostConstruct
  void open() {
    runner = new AttemptRunner(limiters, settings.timeout(), pusher, new Outlet(), clock);
  }

  /** Takes over deliveries for which places were reserved. */
  void send(List<Delivery> deliveries) {
    runner.enter(deliveries);
  }

  /** Gives back what waits for endpoints from which nothing comes. */
  void spill() {
    runner.spill();
  }

  /**
   * Starts nothing more, and waits until it is written what came of all that this node holds.
   *
   * @param longest no longer than this; what is left is sent again when its lease has ended
   */
  void finish(Duration longest) throws InterruptedException {
    runner.close();
    long end = System.nanoTime() + longest.toNanos();
    while (!limiters.isEmpty() && System.nanoTime() - end < 0) {
      wakeups.awaitRoom(() -> Duration.ofNanos(end - System.nanoTime()));
    }
  }

  boolean isFinishing() {
    return runner.isClosed();
  }

  /** If that fails, the leases end by themselves. */
  private void giveBack(Collection<Delivery> deliveries) {
    Instant begun = clock.instant();
    var unused =
        CompletableFuture.runAsync(
                () -> transactions.run(() -> completion.giveBack(deliveries)), executor)
            .whenComplete(
                (done, failure) -> {
                  limiters.settled(deliveries);
                  wakeups.room();
                  if (failure == null) {
                    deliveries.forEach(one -> lanes.recall(one.recipient().id(), one.dueAt()));
                    lanes.recall(begun);
                    returns.worked();
                  } else {
                    returns.failed(failure);
                  }
                });
  }

  /** What leaves the runner goes to the writer, back into the queue, or wakes the dispatcher. */
  private final class Outlet implements AttemptRunner.Listener {
    @Override
    public void ended(EndedAttempt attempt) {
      metrics.ended(attempt.attempt());
      ended.add(attempt);
    }

    @Override
    public void turnedAway(Collection<Delivery> deliveries) {
      giveBack(deliveries);
    }

    @Override
    public void hasRoom(UUID endpoint) {
      wakeups.refill(endpoint);
    }
  }
}
