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
import java.util.function.Consumer;
import org.belfry.platform.outbound.Exchange;
import org.belfry.platform.outbound.OutboundClient;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.persistence.Transactions;
import org.belfry.platform.time.Routine;
import org.belfry.platform.time.WallTime;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.delivery.completion.DeliveryCompletion;
import org.belfry.webhooks.delivery.completion.EndedAttempt;
import org.belfry.webhooks.delivery.completion.EndedAttempts;
import org.belfry.webhooks.delivery.completion.OutcomeWriter;
import org.belfry.webhooks.delivery.health.DeliveryMetrics;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;
import org.belfry.webhooks.delivery.push.Push;
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
  @Inject private OutboundClient client;
  @Inject private Push push;
  @Inject private DeliveryMetrics metrics;
  @Inject private Clock clock;
  @Inject @WallTime private Clock wall;
  @Resource private ManagedExecutorService executor;

  private EndpointLimiters limiters;
  private AttemptRunner runner;
  private EndedAttempts ended;
  private OutcomeWriter writer;
  private volatile Runnable whenRoom = () -> {};
  private Consumer<UUID> whenRefill = endpoint -> {};

  @PostConstruct
  void open() {
    limiters = new EndpointLimiters(settings);
    runner = new AttemptRunner(limiters, settings.timeout(), this::exchange, new Outlet(), clock);
    ended = new EndedAttempts(limiters::isBusy);
    writer = new OutcomeWriter(ended, completion, transactions, this::written);
  }

  void onRoom(Runnable listener) {
    whenRoom = listener;
  }

  void onRefill(Consumer<UUID> listener) {
    whenRefill = listener;
  }

  EndpointLimiters limiters() {
    return limiters;
  }

  OutcomeWriter writer() {
    return writer;
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
    Signal fewer = new Signal();
    whenRoom = fewer::raise;
    runner.close();
    long end = System.nanoTime() + longest.toNanos();
    while (!limiters.isEmpty() && System.nanoTime() - end < 0) {
      fewer.await(() -> Duration.ofNanos(end - System.nanoTime()));
    }
  }

  /** The writers wait for nothing any more. */
  void close() {
    ended.close();
  }

  boolean isFinishing() {
    return runner.isClosed();
  }

  /** Receivers refuse what is signed a few minutes off their own clocks. */
  private CompletableFuture<Exchange> exchange(Delivery delivery) {
    OutboundRequest request;
    try {
      request = push.request(delivery, wall.instant());
    } catch (RuntimeException unsendable) {
      String reason = String.valueOf(unsendable.getMessage());
      return CompletableFuture.supplyAsync(
          () -> new Exchange.Failed("notSendable", reason), executor);
    }
    return client.send(request, settings.timeout());
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
                  whenRoom.run();
                  if (failure == null) {
                    deliveries.forEach(one -> lanes.recall(one.recipient().id(), one.dueAt()));
                    lanes.recall(begun);
                    returns.worked();
                  } else {
                    returns.failed(failure);
                  }
                });
  }

  private void written(List<EndedAttempt> batch) {
    batch.stream()
        .flatMap(ended -> ended.change().stream())
        .forEach(change -> change.limiter().changeWritten());
    limiters.settled(batch.stream().map(ended -> ended.attempt().delivery()).toList());
    whenRoom.run();
  }

  /** What leaves the turnstile goes to the writer, back into the queue, or wakes the dispatcher. */
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
      whenRefill.accept(endpoint);
    }
  }
}
