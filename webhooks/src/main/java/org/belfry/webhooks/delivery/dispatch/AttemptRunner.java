package org.belfry.webhooks.delivery.dispatch;

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
import org.belfry.platform.outbound.Exchange;
import org.belfry.webhooks.delivery.completion.EndedAttempt;
import org.belfry.webhooks.delivery.limit.EndpointLimiter;
import org.belfry.webhooks.delivery.limit.EndpointLimiters;
import org.belfry.webhooks.delivery.push.Outcomes;
import org.belfry.webhooks.delivery.push.Pusher;
import org.belfry.webhooks.queue.Attempt;
import org.belfry.webhooks.queue.Delivery;
import org.belfry.webhooks.queue.Outcome;

/** Has claimed deliveries tried, each in its endpoint's turn. */
final class AttemptRunner {
  private static final Logger LOG = System.getLogger(AttemptRunner.class.getName());

  /** What becomes of deliveries, told on whichever thread it happens. */
  interface Listener {
    /** An attempt was made. */
    void ended(EndedAttempt ended);

    /** These were not tried, and must wait elsewhere. */
    void turnedAway(Collection<Delivery> deliveries);

    /** An endpoint whose own lane is not empty can take more. */
    void hasRoom(UUID endpoint);
  }

  private final EndpointLimiters limiters;
  private final Duration timeout;
  private final Pusher pusher;
  private final Listener listener;
  private final Clock clock;
  private volatile boolean closed;

  /**
   * @param timeout that an attempt keeps to
   */
  AttemptRunner(
      EndpointLimiters limiters, Duration timeout, Pusher pusher, Listener listener, Clock clock) {
    this.limiters = limiters;
    this.timeout = timeout;
    this.pusher = pusher;
    this.listener = listener;
    this.clock = clock;
  }

  /** Takes deliveries for which places were reserved. */
  void enter(List<Delivery> deliveries) {
    List<Delivery> refused = new ArrayList<>();
    for (Delivery delivery : deliveries) {
      switch (limiters.enter(delivery, clock.instant())) {
        case STARTS -> start(delivery);
        case TURNED_AWAY -> refused.add(delivery);
        case WAITS -> {}
      }
    }
    turnAway(refused);
  }

  /** Turns away what waits for endpoints from which nothing comes. */
  void spill() {
    turnAway(limiters.spill(clock.instant()));
  }

  /** From now on nothing more is tried. */
  void close() {
    closed = true;
  }

  boolean isClosed() {
    return closed;
  }

  /** An attempt may not outlive its lease, or another node would send the same. */
  private void start(Delivery delivery) {
    Instant startedAt = clock.instant();
    if (closed || startedAt.plus(timeout).isAfter(delivery.leasedUntil())) {
      turnAway(List.of(delivery));
      follow(delivery, limiter(delivery).pass(startedAt));
      return;
    }
    long began = System.nanoTime();
    var unused =
        pusher
            .push(delivery)
            .thenAccept(exchange -> ended(delivery, startedAt, began, exchange))
            .exceptionally(
                failure -> {
                  LOG.log(Level.ERROR, "What came of " + delivery.id() + " is lost", failure);
                  return null;
                });
  }

  private void ended(Delivery delivery, Instant startedAt, long began, Exchange exchange) {
    int tookMillis = (int) Duration.ofNanos(System.nanoTime() - began).toMillis();
    Instant now = clock.instant();
    Outcome outcome = Outcomes.of(exchange, delivery.content(), now);
    EndpointLimiter limiter = limiter(delivery);
    EndpointLimiter.Turn turn = limiter.leave(outcome instanceof Outcome.Delivered, now);
    listener.ended(
        new EndedAttempt(
            new Attempt(delivery, startedAt, tookMillis, outcome),
            turn.circuitChanged() ? Optional.of(limiter.change(delivery)) : Optional.empty()));
    follow(delivery, turn);
  }

  private void follow(Delivery delivery, EndpointLimiter.Turn turn) {
    turnAway(turn.giveBack());
    turn.start().forEach(this::start);
    if (turn.refill()) {
      listener.hasRoom(delivery.recipient().id());
    }
  }

  private void turnAway(Collection<Delivery> deliveries) {
    if (!deliveries.isEmpty()) {
      listener.turnedAway(deliveries);
    }
  }

  private EndpointLimiter limiter(Delivery delivery) {
    return limiters.limiter(delivery.recipient().id(), clock.instant());
  }
}
