package org.belfry.webhooks.delivery.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.belfry.webhooks.queue.Delivery;
import org.jspecify.annotations.Nullable;

/**
 * Lets deliveries to one endpoint through, as many at a time as it bears: one at first, more with
 * every success, half as many after a failure. A few wait here; what does not fit belongs into the
 * endpoint's own lane, where it is nobody else's way.
 */
public final class EndpointLimiter {
  /** An endpoint from which nothing has come for so long gets nothing more to wait for it. */
  private static final Duration STALLED = Duration.ofMillis(250);

  /**
   * How many may wait for each that goes at a time: enough that an endpoint which answers never
   * runs dry, and so few that many which do not answer cannot fill a node between them.
   */
  private static final int WAITING_PER_PLACE = 4;

  /** What becomes of a delivery that comes to its place. */
  public enum Entry {
    STARTS,
    WAITS,
    TURNED_AWAY
  }

  /**
   * What the end of an attempt leads to.
   *
   * @param start deliveries whose turn it is
   * @param giveBack deliveries that must wait elsewhere, as the circuit has opened
   * @param circuitChanged whether it has opened or closed
   * @param refill whether there is room for more from the endpoint's own lane
   */
  public record Turn(
      List<Delivery> start, List<Delivery> giveBack, boolean circuitChanged, boolean refill) {}

  private final Deque<Delivery> waiting = new ArrayDeque<>();
  private final int maxLimit;
  private final Circuit circuit;
  private double limit = 1;
  private double slowStartUpTo;
  private int reserved;
  private int inFlight;
  private boolean draining;
  private int unwrittenChanges;
  private Instant lastMove;

  public EndpointLimiter(int maxLimit, Circuit circuit, Instant now) {
    this.maxLimit = maxLimit;
    this.circuit = circuit;
    this.slowStartUpTo = maxLimit;
    this.lastMove = now;
  }

  /**
   * Reserves places.
   *
   * @param wanted at most so many
   * @param window how many may wait at most besides those under way
   * @return how many were reserved
   */
  public synchronized int reserve(int wanted, int window, Instant now) {
    int places = Math.max(0, Math.min(wanted, capacity(window, now) - held()));
    reserved += places;
    return places;
  }

  public synchronized void cancel(int places) {
    reserved -= places;
  }

  /** A delivery takes its reserved place, unless the circuit has opened since. */
  public synchronized Entry enter(Delivery delivery, Instant now) {
    reserved--;
    if (circuit.isOpen(now)) {
      return Entry.TURNED_AWAY;
    }
    if (inFlight < (int) limit && waiting.isEmpty()) {
      begin(now);
      return Entry.STARTS;
    }
    waiting.add(delivery);
    return Entry.WAITS;
  }

  /** An attempt has ended. */
  public synchronized Turn leave(boolean success, Instant now) {
    inFlight--;
    lastMove = now;
    boolean circuitChanged = success ? circuit.succeeded() : circuit.failed(now);
    unwrittenChanges += circuitChanged ? 1 : 0;
    adapt(success);
    List<Delivery> giveBack = circuit.isOpen(now) ? takeWaiting() : List.of();
    List<Delivery> start = new ArrayList<>();
    while (inFlight < (int) limit && !waiting.isEmpty()) {
      start.add(waiting.remove());
      begin(now);
    }
    boolean refill = draining && held() <= (int) limit && !circuit.isOpen(now);
    draining = draining && !refill;
    return new Turn(start, giveBack, circuitChanged, refill);
  }

  /** A delivery whose turn it was did not start after all. */
  public synchronized Turn pass(Instant now) {
    inFlight--;
    List<Delivery> start = new ArrayList<>();
    while (inFlight < (int) limit && !waiting.isEmpty()) {
      start.add(waiting.remove());
      begin(now);
    }
    return new Turn(start, List.of(), false, false);
  }

  /** Takes away what waits for an endpoint from which nothing comes. */
  public synchronized List<Delivery> spill(Instant now) {
    return isStalled(now) ? takeWaiting() : List.of();
  }

  /** More waits in the endpoint's own lane: {@link Turn#refill} tells when there is room. */
  public synchronized void drain() {
    draining = true;
  }

  /** When to look into the endpoint's own lane again, if it cannot take anything now. */
  public synchronized Optional<Instant> openUntil(Instant now) {
    return circuit.isOpen(now) ? Optional.ofNullable(circuit.openUntil()) : Optional.empty();
  }

  /** Others know now that the circuit has opened or closed. */
  public synchronized void changeWritten() {
    unwrittenChanges--;
  }

  /** Ends the pause of a circuit that is open, once others know that it is. */
  public synchronized void probe(Instant now) {
    if (unwrittenChanges == 0) {
      circuit.halfOpen(now);
    }
  }

  public synchronized boolean isEmpty() {
    return held() == 0;
  }

  public synchronized CircuitChange change(Delivery delivery) {
    @Nullable Instant openUntil = circuit.openUntil();
    return new CircuitChange(
        this, delivery.recipient().id(), circuit.failures(), Optional.ofNullable(openUntil));
  }

  private int capacity(int window, Instant now) {
    if (circuit.isOpen(now)) {
      return 0;
    }
    if (circuit.isHalfOpen(now)) {
      return 1;
    }
    return (int) limit + (isInTrouble(now) ? 0 : Math.min(window, WAITING_PER_PLACE * (int) limit));
  }

  private boolean isInTrouble(Instant now) {
    return circuit.failures() > 0 || isStalled(now);
  }

  private boolean isStalled(Instant now) {
    return inFlight >= (int) limit && now.isAfter(lastMove.plus(STALLED));
  }

  private void begin(Instant now) {
    if (inFlight == 0) {
      lastMove = now;
    }
    inFlight++;
  }

  private void adapt(boolean success) {
    if (success) {
      limit = Math.min(maxLimit, limit + (limit < slowStartUpTo ? 1 : 1 / limit));
    } else {
      limit = Math.max(1, limit / 2);
      slowStartUpTo = limit;
    }
  }

  private List<Delivery> takeWaiting() {
    List<Delivery> taken = List.copyOf(waiting);
    waiting.clear();
    return taken;
  }

  private int held() {
    return reserved + inFlight + waiting.size();
  }
}
