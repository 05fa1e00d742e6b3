package org.belfry.webhooks.delivery.health;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.belfry.platform.queue.DutyCycle;
import org.belfry.webhooks.queue.Lane;
import org.eclipse.microprofile.metrics.MetricRegistry;
import org.eclipse.microprofile.metrics.Tag;
import org.jdbi.v3.core.Jdbi;

/**
 * How much waits, and how long the oldest has waited. It is measured now and then, not per scrape,
 * and counted to {@value #MOST} at most, so that watching a long queue does not slow it.
 */
@ApplicationScoped
public class QueueGauges {
  private static final int MOST = 100_000;
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final Map<Integer, String> LANES =
      Map.of(Lane.FIRST, "first", Lane.RETRY, "retry", Lane.OWN, "own");

  private static final String DEPTH =
      """
      SELECT COUNT(*) FROM (
        SELECT 1 FROM hook_pending WHERE lane = :lane AND due_at >= :from
        FETCH FIRST :most ROWS ONLY) counted
      """;

  private static final String OLDEST =
      """
      SELECT MIN(due) FROM (
        SELECT MIN(due_at) AS due FROM hook_pending
        WHERE lane = 0 AND due_at >= :first AND leased_until IS NULL
        UNION ALL SELECT MIN(due_at) FROM hook_pending
        WHERE lane = 1 AND due_at >= :retry AND leased_until IS NULL
        UNION ALL SELECT MIN(due_at) FROM hook_pending WHERE lane = 2 AND due_at >= :own) moments
      """;

  @Inject private Jdbi jdbi;
  @Inject private Instance<MetricRegistry> registries;

  private final Map<Integer, Long> depths = new ConcurrentHashMap<>();
  private volatile double oldestAge;
  private final DutyCycle dutyCycle = new DutyCycle(EVERY);

  @PostConstruct
  public void register() {
    registries.forEach(this::register);
  }

  private void register(MetricRegistry registry) {
    LANES.forEach(
        (lane, name) ->
            registry.gauge(
                "belfry_delivery_queue_depth",
                () -> depths.getOrDefault(lane, 0L),
                new Tag("lane", name)));
    registry.gauge("belfry_delivery_oldest_due_age_seconds", () -> oldestAge);
  }

  /**
   * Measures if the last time is a while ago.
   *
   * @param oldest of each lane, as far as the survey before has seen: nothing older is counted
   */
  public void measure(Map<Integer, Instant> oldest, Instant now) {
    if (!dutyCycle.isDue()) {
      return;
    }
    long begin = System.nanoTime();
    oldest.forEach((lane, from) -> depths.put(lane, depth(lane, from)));
    oldestAge =
        oldest(oldest)
            .filter(now::isAfter)
            .map(due -> Duration.between(due, now).toMillis() / 1000.0)
            .orElse(0.0);
    dutyCycle.took(Duration.ofNanos(System.nanoTime() - begin));
  }

  private long depth(int lane, Instant from) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(DEPTH)
                .bind("lane", lane)
                .bind("from", from)
                .bind("most", MOST)
                .mapTo(Long.class)
                .one());
  }

  private Optional<Instant> oldest(Map<Integer, Instant> from) {
    return jdbi.withHandle(
        handle ->
            handle
                .createQuery(OLDEST)
                .bind("first", from.get(Lane.FIRST))
                .bind("retry", from.get(Lane.RETRY))
                .bind("own", from.get(Lane.OWN))
                .mapTo(Instant.class)
                .findOne());
  }
}
