package org.belfry.webhooks.delivery;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.belfry.platform.outbound.Exchange;
import org.belfry.platform.outbound.OutboundClient;
import org.belfry.platform.outbound.OutboundRequest;
import org.belfry.platform.persistence.UnitOfWork;
import org.belfry.platform.time.WallTime;

/**
 * Sends claimed deliveries, each in its endpoint's turn, outside any transaction, and hands what
 * came of them to the writer.
 */
@ApplicationScoped
class DeliverySender {
  private static final Logger LOG = System.getLogger(DeliverySender.class.getName());

  @Inject private DeliverySettings settings;
  @Inject private DeliveryCompletion completion;
  @Inject private UnitOfWork unit;
  @Inject private OutboundClient client;
  @Inject private Push push;
  @Inject private DeliveryMetrics metrics;
  @Inject private Clock clock;
  @Inject @WallTime private Clock wall;
  @Resource private ManagedExecutorService executor;

  private Gates gates;
  private EndedAttempts ended;
  private OutcomeWriter writer;
  private volatile Runnable whenRoom = () -> {};
  private Consumer<UUID> whenRefill = endpoint -> {};
  private volatile boolean finishing;

  @PostConstruct
  void open() {
    gates = new Gates(settings);
    ended = new EndedAttempts(gates::isBusy);
    writer = new OutcomeWriter(ended, completion, unit, this::written);
  }

  void onRoom(Runnable listener) {
    whenRoom = listener;
  }

  void onRefill(Consumer<UUID> listener) {
    whenRefill = listener;
  }

  Gates gates() {
    return gates;
  }

  OutcomeWriter writer() {
    return writer;
  }

  /** Takes over deliveries for which places were reserved. */
  void send(List<Delivery> deliveries) {
    List<Delivery> turnedAway = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      switch (gates.enter(delivery, clock.instant())) {
        case STARTS -> start(delivery);
        case TURNED_AWAY -> turnedAway.add(delivery);
        case WAITS -> {}
      }
    }
    giveBack(turnedAway);
  }

  /** Gives back what waits for endpoints from which nothing comes. */
  void spill() {
    giveBack(gates.spill(clock.instant()));
  }

  /**
   * Starts nothing more, and waits until it is written what came of all that this node holds.
   *
   * @param longest no longer than this; what is left is sent again when its lease has ended
   */
  void finish(Duration longest) throws InterruptedException {
    Signal fewer = new Signal();
    whenRoom = fewer::raise;
    finishing = true;
    long end = System.nanoTime() + longest.toNanos();
    while (!gates.isEmpty() && System.nanoTime() - end < 0) {
      fewer.await(() -> Duration.ofNanos(end - System.nanoTime()));
    }
  }

  boolean isFinishing() {
    return finishing;
  }

  /** An attempt may not outlive its lease, or another node would send the same. */
  private void start(Delivery delivery) {
    Instant startedAt = clock.instant();
    if (finishing || startedAt.plus(settings.timeout()).isAfter(delivery.leasedUntil())) {
      giveBack(List.of(delivery));
      follow(delivery, gate(delivery).pass(startedAt));
      return;
    }
    long began = System.nanoTime();
    var unused =
        exchange(delivery)
            .thenAccept(exchange -> ended(delivery, startedAt, began, exchange))
            .exceptionally(
                failure -> {
                  LOG.log(Level.ERROR, "What came of " + delivery.id() + " is lost", failure);
                  return null;
                });
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

  private void ended(Delivery delivery, Instant startedAt, long began, Exchange exchange) {
    Duration took = Duration.ofNanos(System.nanoTime() - began);
    Instant now = clock.instant();
    Attempt attempt =
        new Attempt(
            delivery,
            startedAt,
            (int) took.toMillis(),
            Outcomes.of(exchange, delivery.content(), now));
    boolean success = attempt.outcome() instanceof Outcome.Delivered;
    Gate gate = gate(delivery);
    Gate.Turn turn = gate.leave(success, now);
    metrics.ended(attempt, took);
    ended.add(
        new Ended(
            attempt,
            turn.circuitChanged() ? Optional.of(gate.change(delivery)) : Optional.empty()));
    follow(delivery, turn);
  }

  private void follow(Delivery delivery, Gate.Turn turn) {
    giveBack(turn.giveBack());
    turn.start().forEach(this::start);
    if (turn.refill()) {
      whenRefill.accept(delivery.recipient().id());
    }
  }

  /** If that fails, the leases end by themselves. */
  private void giveBack(Collection<Delivery> deliveries) {
    if (deliveries.isEmpty()) {
      return;
    }
    var unused =
        CompletableFuture.runAsync(() -> unit.run(() -> completion.giveBack(deliveries)), executor)
            .whenComplete(
                (done, failure) -> {
                  gates.settled(deliveries);
                  whenRoom.run();
                  if (failure != null) {
                    LOG.log(
                        Level.WARNING,
                        "Deliveries could not be given back; they are tried when their leases end",
                        failure);
                  }
                });
  }

  private void written(List<Ended> batch) {
    gates.settled(batch.stream().map(ended -> ended.attempt().delivery()).toList());
    whenRoom.run();
  }

  private Gate gate(Delivery delivery) {
    return gates.gate(delivery.recipient().id(), clock.instant());
  }
}
