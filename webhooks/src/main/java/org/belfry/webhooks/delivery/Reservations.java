package org.belfry.webhooks.delivery;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Places that a claim has reserved at the gates, to be given back if its transaction fails, and
 * what this node may go by once it is committed.
 */
final class Reservations {
  /** While this node works on a lane, others keep away for so long. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  /** With no attempt under way whose end would call for more, somebody must look again soon. */
  private static final Duration SOON = Duration.ofMillis(200);

  private final Gates gates;
  private final Instant now;
  private final List<UUID> ended = new ArrayList<>();
  private final Map<UUID, Integer> places = new HashMap<>();
  private final List<Runnable> onceCommitted = new ArrayList<>();

  Reservations(Gates gates, Instant now) {
    this.gates = gates;
    this.now = now;
  }

  Instant now() {
    return now;
  }

  void recall(UUID endpoint, int failures) {
    gates.recall(endpoint, failures, now);
  }

  int reserve(UUID endpoint, int wanted) {
    int reserved = gates.reserve(endpoint, wanted, now);
    places.merge(endpoint, reserved, Integer::sum);
    return reserved;
  }

  void cancel(UUID endpoint, int unused) {
    gates.cancel(endpoint, unused, now);
    places.merge(endpoint, -unused, Integer::sum);
  }

  void cancelAll() {
    places.forEach((endpoint, count) -> gates.cancel(endpoint, count, now));
    places.clear();
  }

  /** Has something done once the claim is committed. */
  void onceCommitted(Runnable work) {
    onceCommitted.add(work);
  }

  void committed() {
    onceCommitted.forEach(Runnable::run);
  }

  /** When an endpoint's own lane, which is not empty, may be looked into again. */
  Instant drainAgainAt(UUID endpoint) {
    Gate gate = gates.gate(endpoint, now);
    gate.drain();
    return gate.openUntil(now).orElse(now.plus(gate.isEmpty() ? SOON : KEPT));
  }

  /** Endpoints whose own lanes were ended; something may still be on its way into them. */
  List<UUID> ended() {
    return List.copyOf(ended);
  }

  void ended(Collection<UUID> endpoints) {
    ended.addAll(endpoints);
  }
}
