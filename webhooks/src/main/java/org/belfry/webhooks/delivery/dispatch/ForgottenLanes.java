package org.belfry.webhooks.delivery.dispatch;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.belfry.webhooks.queue.LaneSchedule;

/**
 * Finds deliveries that went into an endpoint's own lane just as it was ended: whoever put them
 * there had read that it was open, and committed later. Lanes that this node has ended are watched
 * for longer than a transaction lasts; all lanes are looked through now and then, as a node may die
 * while it watches.
 */
@ApplicationScoped
class ForgottenLanes {
  private static final Duration WATCHED = Duration.ofMinutes(1);
  private static final Duration ALL_EVERY = Duration.ofMinutes(1);

  @Inject private LaneSchedule schedule;

  private final Map<UUID, Instant> ended = new ConcurrentHashMap<>();
  private volatile Instant lookedThroughAt = Instant.EPOCH;

  void watch(Collection<UUID> endpoints, Instant now) {
    endpoints.forEach(endpoint -> ended.put(endpoint, now));
  }

  @Transactional
  void resume(Instant now) {
    ended.values().removeIf(at -> at.plus(WATCHED).isBefore(now));
    schedule.resumeForgotten(ended.keySet().stream().sorted().toList(), now);
    if (lookedThroughAt.plus(ALL_EVERY).isBefore(now)) {
      schedule.resumeForgotten(now);
      lookedThroughAt = now;
    }
  }
}
