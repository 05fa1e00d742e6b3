package org.belfry.webhooks.delivery.limit;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.belfry.platform.bean.Component;
import org.belfry.webhooks.delivery.DeliverySettings;
import org.belfry.webhooks.queue.Delivery;

/**
 * The limiters of all endpoints, and how much this node holds in all. An endpoint may let at most
 * half of the room that is left wait, and fewer the fewer go to it at a time ({@link
 * EndpointLimiter}).
 */
@Component
public class EndpointLimiters {
  private static final Duration FORGOTTEN = Duration.ofMinutes(30);

  /** A node is busy that holds more than this part of what it can. */
  private static final int BUSY_PART = 16;

  private final DeliverySettings settings;
  private final Cache<UUID, EndpointLimiter> limiters =
      Caffeine.newBuilder().expireAfterAccess(FORGOTTEN).executor(Runnable::run).build();
  private final AtomicInteger held = new AtomicInteger();
  private final AtomicLong bytes = new AtomicLong();

  @Inject
  public EndpointLimiters(DeliverySettings settings) {
    this.settings = settings;
  }

  /** How many more deliveries this node can hold. */
  public int room() {
    return Math.max(0, settings.capacity() - held.get());
  }

  /** How many more bytes of bodies. */
  public long byteRoom() {
    return settings.bodyBudget() - bytes.get();
  }

  /** Whether so much is under way that more ends every moment. */
  public boolean isBusy() {
    return held.get() > settings.capacity() / BUSY_PART;
  }

  public boolean isEmpty() {
    return held.get() == 0;
  }

  /**
   * Reminds this node of how an endpoint fared elsewhere, or before a restart. One without failures
   * that this node leaves alone for a while has been mended since: it is tried.
   */
  public void recall(UUID endpoint, int failures, Instant now) {
    EndpointLimiter known =
        Objects.requireNonNull(limiters.get(endpoint, id -> limiter(failures, now)));
    if (failures == 0) {
      known.probe(now);
    }
  }

  /** Reserves up to {@code wanted} places for deliveries to an endpoint. */
  public int reserve(UUID endpoint, int wanted, Instant now) {
    int room = room();
    int places = limiter(endpoint, now).reserve(Math.min(wanted, room), room / 2, now);
    held.addAndGet(places);
    return places;
  }

  /** Gives places back that were not needed. */
  public void cancel(UUID endpoint, int places, Instant now) {
    limiter(endpoint, now).cancel(places);
    held.addAndGet(-places);
  }

  public EndpointLimiter.Entry enter(Delivery delivery, Instant now) {
    bytes.addAndGet(delivery.content().bytes());
    return limiter(delivery.recipient().id(), now).enter(delivery, now);
  }

  public EndpointLimiter limiter(UUID endpoint, Instant now) {
    return Objects.requireNonNull(limiters.get(endpoint, id -> limiter(0, now)));
  }

  /** Deliveries that are no longer this node's business, as it is written what became of them. */
  public void settled(Collection<Delivery> deliveries) {
    held.addAndGet(-deliveries.size());
    bytes.addAndGet(-deliveries.stream().mapToLong(delivery -> delivery.content().bytes()).sum());
  }

  /** What waits for endpoints from which nothing comes. */
  public List<Delivery> spill(Instant now) {
    return limiters.asMap().values().stream()
        .flatMap(limiter -> limiter.spill(now).stream())
        .toList();
  }

  private EndpointLimiter limiter(int failures, Instant now) {
    return new EndpointLimiter(
        settings.perEndpoint(),
        Circuit.recalled(
            failures,
            settings.circuitThreshold(),
            settings.circuitPause(),
            settings.circuitMaxPause(),
            now),
        now);
  }
}
