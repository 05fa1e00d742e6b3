package org.belfry.webhooks.delivery.limit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Places that a claim has reserved at the limiters, to be given back if its transaction fails, and
 * what this node may go by once it is committed.
 */
public final class Reservations {
  /** While this node works on a lane, others keep away for so long. */
  private static final Duration KEPT = Duration.ofSeconds(5);

  /** With no attempt under way whose end would call for more, somebody must look again soon. */
  private static final Duration SOON = Duration.ofMillis(200);

  private final EndpointLimiters limiters;
  private final Instant now;
  private final List<UUID> ended = new ArrayList<>();
  private final Map<UUID, Integer> places = new HashMap<>();
  private final List<Runnable> onceCommitted = new ArrayList<>();

  public Reservations(EndpointLimiters limiters, Instant now) {
    this.limiters = limiters;
    this.now = now;
  }

  public Instant now() {
    return now;
  }

  public void recall(UUID endpoint, int failures) {
    limiters.recall(endpoint, failures, now);
  }

  public int reserve(UUID endpoint, int wanted) {
    int reserved = limiters.reserve(endpoint, wanted, now);
    places.merge(endpoint, reserved, Integer::sum);
    return reserved;
  }

  public void cancel(UUID endpoint, int unused) {
    limiters.cancel(endpoint, unused, now);
    places.merge(endpoint, -unused, Integer::sum);
  }

  public void cancelAll() {
    places.forEach((endpoint, count) -> limiters.cancel(endpoint, count, now));
    places.clear();
  }

  /** Has something done once the claim is committed. */
  public void onceCommitted(Runnable work) {
    onceCommitted.add(work);
  }

  public void committed() {
    onceCommitted.forEach(Runnable::run);
  }

  /** When an endpoint's own lane, which is not empty, may be looked into again. */
  public Instant lookAgainAt(UUID endpoint) {
    EndpointLimiter limiter = limiters.limiter(endpoint, now);
    limiter.drain();
    return limiter.openUntil(now).orElse(now.plus(limiter.isEmpty() ? SOON : KEPT));
  }

  /** Endpoints whose own lanes were ended; something may still be on its way into them. */
  public List<UUID> ended() {
    return List.copyOf(ended);
  }

  public void ended(Collection<UUID> endpoints) {
    ended.addAll(endpoints);
  }
}
